import type { Deps } from '../../app/deps.ts'
import type { Returning } from '../../domain/outcomes/next-item.ts'
import { againOr } from '../../slack/again.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { nextItemMade } from '../../slack/outcomes/outcome-words.ts'
import { refused, sayRefusal } from '../../slack/refusals/say-refusal.ts'
import { bringBack, outcomesFor, tableSays } from './bring-back.ts'
import { outcomeForm, outcomeMetadata } from './form.ts'
import { outcomeRecorded, outcomesOf } from './messages.ts'
import { recordOutcome } from './record-outcome.ts'
import { outcomeView } from './views.ts'
import { heldMeeting } from './which-held.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ heard, committee, tx }) => {
        const ruling = await heldMeeting(tx, deps.clock, committee, heard)
        return ruling.ok
          ? { is: 'say', message: outcomesOf(ruling.value.at, ruling.value.others) }
          : refused(ruling.refusal)
      }),
    )

    desk.onPress(
      actionIds.outcomeOpen,
      async ({ who, value }) => {
        const [meetingId = '', ...key] = value.split(' ')
        const ruling = await outcomesFor(deps, who, meetingId)
        if (!ruling.ok) return refused(ruling.refusal)
        const found = ruling.value.business.find(({ business }) => business.key === key.join(' '))
        return found
          ? { is: 'form', view: outcomeView(ruling.value, found, await tableSays(deps, who, ruling.value, found)) }
          : refused({ rule: 'not-on-that-agenda', title: 'That business' })
      },
      { opensForm: true },
    )

    desk.onSubmit(
      actionIds.outcomeSubmitted,
      filledIn(
        outcomeForm,
        outcomeMetadata,
        async ({
          who,
          said: { kind, words, resolutions, points, body, deferredTo, exclusion, movedBy, secondedBy, ...more },
          of: { meeting, key, seen },
        }) => {
          const ruling = await recordOutcome(deps, who, {
            meetingId: meeting,
            key,
            kind,
            words: words ?? null,
            resolutions: resolutions ?? null,
            keyPoints: points ?? null,
            said: more.said ?? null,
            seeAlso: [...more.seeAlso, ...more.minutes],
            body: body ?? null,
            deferredTo: deferredTo ?? null,
            exclusion: exclusion ?? null,
            movedBy: movedBy ?? null,
            secondedBy: secondedBy ?? null,
            seen,
          })
          if (ruling.ok) return { is: 'say', message: outcomeRecorded(ruling.value) }
          const field = FIELD_OF[ruling.refusal.rule] ?? 'kind'
          return againOr(field, ruling.refusal, (now) => ({ meeting, key, seen: now }))
        },
      ),
    )

    desk.onPress(actionIds.outcomeNext, async ({ who, value }) => {
      const [outcomeId = '', when] = value.split(' ')
      const returning: Returning = when === 'six-months' ? 'six-months' : 'next-meeting'
      const ruling = await bringBack(deps, who, { outcomeId, returning })
      if (!ruling.ok) return refused(ruling.refusal)
      const { notThere } = ruling.value
      return { is: 'say', message: nextItemMade(ruling.value, notThere && sayRefusal(notThere)) }
    })
  }

/** The field under which a refusal is shown; the first where it is about none. */
const FIELD_OF: Readonly<Record<string, string>> = {
  'resolution-needed': 'resolutions',
  'deferral-reason-needed': 'words',
  'body-needed': 'body',
  'confidential-without-motion': 'exclusion',
  'names-without-motion': 'exclusion',
  'private-key-points': 'points',
  'needs-urgency-reason': 'deferredTo',
  'meeting-already-held': 'deferredTo',
  'no-such-meeting': 'deferredTo',
}
