import type { ModalView } from '@slack/types'
import { SWITCHABLE_REMINDERS } from '../../domain/agenda/reminder-kinds.ts'
import { timeOfDay } from '../../domain/calendar/civil-date.ts'
import { type Committee, REGIMES } from '../../domain/committee/committee.ts'
import { mendChannel } from '../../slack/agenda/channel-shut-words.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import {
  actions,
  channelLink,
  context,
  header,
  type Message,
  message,
  plain,
  runButton,
  section,
} from '../../slack/kit/blocks.ts'
import { checkboxes, choice, radio } from '../../slack/kit/choices.ts'
import { numberInput, textInput, timeInput } from '../../slack/kit/inputs.ts'
import { channelInput, personInput } from '../../slack/kit/pickers.ts'
import { modal } from '../../slack/kit/views.ts'

const same = (...words: readonly string[]) =>
  words.map((word) => ({ value: word, text: word.charAt(0).toUpperCase() + word.slice(1) }))

/** The form of a committee's settings, filled in as they stand. */
export const settingsView = (committee: Committee, contactSlackId: string | null): ModalView => {
  const { id, name, revision, slackChannel, venue, nextMinuteNumber, settings } = committee
  const days = (field: keyof typeof settings.stages, label: string) =>
    numberInput(field, label, { initial: settings.stages[field], min: 0, max: 90 })
  return modal({
    title: 'Settings',
    callbackId: actionIds.settingsSubmitted,
    metadata: { committee: id, revision },
    submit: 'Save',
    blocks: [
      section(`*${plain(name)}*`),
      channelInput('channel', 'Channel for what it publishes', { optional: true, initial: slackChannel }),
      textInput('venue', 'Where it usually meets', { optional: true, max: 200, initial: venue }),
      choice(
        'regime',
        'How it meets',
        Object.entries(REGIMES).map(([value, text]) => ({ value, text })),
        {
          initial: committee.regime,
          hint: 'A statutory meeting has a last day by which its agenda must be published. Its meetings to come follow.',
        },
      ),
      timeInput('usually', 'When its meetings usually start', { initial: committee.startTime }),
      numberInput('lasts', 'How long they usually last, in minutes', {
        initial: committee.minutesLong,
        min: 15,
        max: 720,
      }),
      numberInput('warnAt', 'Warn when a meeting gets so many substantive items', {
        initial: settings.warnAtItem,
        min: 1,
        max: 30,
      }),
      personInput('contact', 'Contact officer', {
        optional: true,
        initial: contactSlackId,
        hint: 'Who is named on papers and gets access needs. Left empty, it is the committee officer.',
      }),
      textInput('minute', 'Number of its next minute', { optional: true, max: 40, initial: nextMinuteNumber }),
      header('Who decides'),
      textInput('decidedBy', 'Who decides on what members suggest', {
        initial: settings.suggestionsDecidedBy,
        max: 100,
        placeholder: 'the committee',
      }),
      radio(
        'chairs',
        'Changes between meetings',
        [
          { value: 'consult', text: 'The chair is consulted', description: 'The proper officer acts' },
          { value: 'approve', text: 'The chair approves', description: 'Only where the constitution says so' },
        ],
        { initial: settings.chairs },
      ),
      checkboxes(
        'consultOn',
        'The chair is asked before',
        [
          { value: 'add', text: 'an item is added' },
          { value: 'move', text: 'an item is moved' },
          { value: 'remove', text: 'an item is removed' },
        ],
        { initial: settings.consultOn },
      ),
      context('Who is asked about agendas, reports and late papers is in `/committee approvals`.'),
      header('Deadlines'),
      section('Working days before the last day to publish. The law’s own dates do not move.'),
      days('request', 'Report requested'),
      days('draft', 'Draft due'),
      days('clearance', 'Cleared'),
      days('briefing', 'Chair’s briefing'),
      days('final', 'Final report due'),
      numberInput('target', 'Our target: working days before the law’s last day', {
        initial: settings.targetDaysBefore,
        min: 0,
        max: 10,
      }),
      timeInput('cutOff', 'Cut-off on the day of publication', { initial: timeOfDay(settings.cutOff) }),
      timeInput('questionsAt', 'Public participation closes at', {
        optional: true,
        ...(settings.publicQuestions && { initial: timeOfDay(settings.publicQuestions.at) }),
      }),
      numberInput('questionsDays', 'So many working days before the meeting', {
        initial: settings.publicQuestions?.workingDaysBefore ?? 1,
        min: 0,
        max: 10,
      }),
      header('Words and reminders'),
      choice('chairWord', 'What the chair is called', same('chair', 'chairman', 'chairwoman', 'convener'), {
        initial: settings.chairWord,
      }),
      choice('cabinetWord', 'What a cabinet member is called', same('cabinet member', 'executive member'), {
        initial: settings.cabinetWord,
      }),
      checkboxes(
        'remindersOn',
        'Agenda reminders',
        Object.entries(SWITCHABLE_REMINDERS).map(([value, text]) => ({ value, text })),
        {
          initial: Object.keys(SWITCHABLE_REMINDERS).filter((kind) => !settings.remindersOff.includes(kind)),
          hint: 'The alarms on the last lawful day cannot be switched off.',
        },
      ),
    ],
  })
}

/** The committee's channel, where nothing can be posted as it stands. */
type Shut = { readonly channel: string; readonly because: string; readonly isShut?: 'out' | 'archived' | undefined }

/** What the officer is told once the settings are saved, and what stands in the way of posting in the channel. */
export const settingsSaved = (committee: Pick<Committee, 'id' | 'name'>, shut: Shut | null = null): Message =>
  message(
    `The settings of the ${committee.name} are saved`,
    section(
      `The settings of the *${plain(committee.name)}* are saved. Deadlines and reminders that have not passed follow them from now on.`,
    ),
    shut !== null &&
      section(
        `Nothing can be posted in ${channelLink(shut.channel)} yet, because ${plain(shut.because)}. ${mendChannel(shut)}, or choose another channel.`,
      ),
    actions(
      runButton({ command: '/committee', word: '', button: 'See the committee' }, { committeeId: committee.id }),
      runButton({ command: '/committee', word: 'approvals', button: 'Who approves' }, { committeeId: committee.id }),
    ),
  )
