import type { Deps } from '../../app/deps.ts'
import type { Presser } from '../../app/presser.ts'
import type { Ruling } from '../../domain/ruling.ts'
import type { Answer, Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { acceptPage, type GivenPage } from './accept-page.ts'
import { type Added, addAllCertain, addOne } from './add-changes.ts'
import { dismissOne } from './change-one.ts'
import { importForm, importMetadata, readButton } from './form.ts'
import { lookAtPage, type PageSeen } from './look-at-page.ts'
import { notAllAdded, pageAccepted, pageReadMessage, pageShared } from './messages.ts'
import { readPage } from './read-page.ts'
import { sharePage } from './share-page.ts'
import { undoAdding } from './undo-adding.ts'
import { importView } from './views.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ committee, heard }) => ({
        is: 'form',
        view: importView(committee, heard.text),
      })),
    )

    desk.onSubmit(
      actionIds.importSubmitted,
      filledIn(importForm, importMetadata, async ({ who, said, of }) => {
        const [file] = said.file
        const source: GivenPage['source'] | null = file
          ? { is: 'file', id: file.id }
          : said.words
            ? { is: 'words', words: said.words }
            : null
        if (!source) return { is: 'errors', errors: { words: sayRefusal({ rule: 'nothing-to-read' }) } }
        const accepted = await acceptPage(deps, who, {
          committeeId: said.committee ?? of.committee,
          source,
        })
        if (!accepted.ok) return { is: 'errors', errors: { words: sayRefusal(accepted.refusal) } }
        await readPage(deps, who.councilId, accepted.value.id)
        const seen = await lookAtPage(deps, who, accepted.value.id)
        return seen.ok ? { is: 'say', message: pageAccepted(seen.value) } : refused(seen.refusal)
      }),
    )

    const redrawn = (seen: Ruling<PageSeen>, shown: number): Answer =>
      seen.ok ? { is: 'redrawn', message: pageReadMessage(seen.value, shown) } : refused(seen.refusal)
    const added = (ruling: Ruling<Added>, shown: number): Answer => {
      if (!ruling.ok) return refused(ruling.refusal)
      const message = pageReadMessage(ruling.value.seen, shown)
      return ruling.value.not.length > 0
        ? { is: 'redrawn', message, say: notAllAdded(ruling.value) }
        : { is: 'redrawn', message }
    }
    const onPage = (
      action: string,
      answer: (who: Presser, button: ReturnType<typeof readButton>) => Promise<Answer>,
    ): void => desk.onPress(action, ({ who, value }) => answer(who, readButton(value)))

    onPage(actionIds.readAgain, async (who, { page }) => {
      const may = await lookAtPage(deps, who, page)
      if (!may.ok) return refused(may.refusal)
      await readPage(deps, who.councilId, page)
      return redrawn(await lookAtPage(deps, who, page), 1)
    })
    onPage(actionIds.pagePage, async (who, { page, shown }) => redrawn(await lookAtPage(deps, who, page), shown))
    onPage(actionIds.addRead, async (who, { page, about, shown }) => added(await addOne(deps, who, page, about), shown))
    onPage(actionIds.addAllCertain, async (who, { page, shown }) => added(await addAllCertain(deps, who, page), shown))
    onPage(actionIds.dismissRead, async (who, { page, about, shown }) =>
      redrawn(await dismissOne(deps, who, page, about), shown),
    )
    onPage(actionIds.undoAdding, async (who, { page, about, shown }) =>
      redrawn(await undoAdding(deps, who, page, about), shown),
    )
    onPage(actionIds.sharePage, async (who, { page }) => {
      const shared = await sharePage(deps, who, page)
      return shared.ok ? { is: 'say', message: pageShared(shared.value) } : refused(shared.refusal)
    })
  }
