import type { Deps } from '../../app/deps.ts'
import { SWITCHABLE_REMINDERS } from '../../domain/agenda/reminder-kinds.ts'
import { againOr } from '../../slack/again.ts'
import { cannotBePostedIn } from '../../slack/agenda/channel-shut-words.ts'
import type { Desk } from '../../slack/desk/desk.ts'
import { filledIn } from '../../slack/filled-in.ts'
import { inCommittee } from '../../slack/in-committee.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import type { Word } from '../../slack/kit/word.ts'
import { changeSettings } from './change-settings.ts'
import { settingsForm, settingsMetadata } from './form.ts'
import { settingsSaved, settingsView } from './messages.ts'

/** Slack in, one use-case, Slack out. */
export const listen =
  (word: Word) =>
  (desk: Desk, deps: Deps): void => {
    desk.onCommand(
      word,
      inCommittee(deps, word, async ({ committee, tx }) => {
        const { contactOfficerId } = committee.settings
        const contact = contactOfficerId ? await tx.people.find(contactOfficerId) : null
        return { is: 'form', view: settingsView(committee, contact?.slackId ?? null) }
      }),
    )

    desk.onSubmit(
      actionIds.settingsSubmitted,
      filledIn(settingsForm, settingsMetadata, async ({ who, said, of: { committee: committeeId, revision } }) => {
        const ruling = await changeSettings(deps, who, {
          committeeId,
          revision,
          contactSlackId: said.contact ?? null,
          change: {
            slackChannel: said.channel ?? null,
            venue: said.venue ?? null,
            nextMinuteNumber: said.minute ?? null,
            regime: said.regime,
            startTime: said.usually,
            minutesLong: said.lasts,
            settings: {
              chairs: said.chairs,
              warnAtItem: said.warnAt,
              suggestionsDecidedBy: said.decidedBy,
              consultOn: said.consultOn,
              chairWord: said.chairWord,
              cabinetWord: said.cabinetWord,
              targetDaysBefore: said.target,
              cutOff: said.cutOff,
              stages: {
                request: said.request,
                draft: said.draft,
                clearance: said.clearance,
                briefing: said.briefing,
                final: said.final,
              },
              publicQuestions: said.questionsAt
                ? { workingDaysBefore: said.questionsDays, at: said.questionsAt }
                : null,
              remindersOff: Object.keys(SWITCHABLE_REMINDERS).filter((kind) => !said.remindersOn.includes(kind)),
            },
          },
        })
        if (!ruling.ok) return againOr('channel', ruling.refusal, (now) => ({ committee: committeeId, revision: now }))
        const channel = ruling.value.slackChannel
        const audience = channel && (await deps.channels.audience(channel, who.councilId))
        const shut = audience && cannotBePostedIn(audience) ? { channel, ...audience } : null
        return { is: 'say', message: settingsSaved(ruling.value, shut) }
      }),
    )
  }
