import type { Deps } from '../../app/deps.ts'
import { againOr } from '../../slack/again.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { refused } from '../../slack/refusals/say-refusal.ts'
import { councilForm, councilMetadata } from './form.ts'
import { councilNamed, councilView } from './messages.ts'
import { nameCouncil, readCouncil } from './name-council.ts'

/** Slack in, one use-case, Slack out. It is of the whole council, so no committee is asked for. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(word, async ({ who }) => {
      const ruling = await readCouncil(deps, who)
      return ruling.ok ? { is: 'form', view: councilView(ruling.value) } : refused(ruling.refusal)
    })

    desk.onSubmit(
      actionIds.councilSubmitted,
      filledIn(councilForm, councilMetadata, async ({ who, said, of }) => {
        const ruling = await nameCouncil(deps, who, said, of.was)
        if (ruling.ok) return { is: 'say', message: councilNamed(ruling.value) }
        return againOr('name', ruling.refusal, (now) => ({ was: now }))
      }),
    )
  }
