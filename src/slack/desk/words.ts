import { helpButton } from '../help.ts'
import { actions, type Message, message, section } from '../kit/blocks.ts'

// What the desk says by itself, when no feature can.

/** A fault of ours. The reference stands beside it in the log. */
export const somethingWentWrong = (reference: string): Message =>
  message(
    `Something went wrong on my side, and nothing was changed. Reference ${reference}.`,
    section(
      `Something went wrong on my side, and nothing was changed. Please try again. If it goes on, tell whoever looks after Cleardays. (Reference \`${reference}\`.)`,
    ),
  )

/** A control that no feature answers any more: an old message after an update. */
export const outOfDate = (): Message =>
  message(
    'That is from an earlier version of this message. Nothing was changed.',
    section(
      'That is from an earlier version of this message, so nothing was changed. Open the Home tab, or type `/programme`, to see where things stand now.',
    ),
    actions(helpButton('/programme')),
  )

/** A form, or a control in one, that says what none drawn now would say. */
export const notAsDrawn = (): Message =>
  message(
    'That is from an earlier version of this form. Nothing was changed.',
    section(
      'That is from an earlier version of this form, so I could not read it, and nothing was changed. Please open it again, from the Home tab or with the command, and send it in once more.',
    ),
    actions(helpButton('/programme')),
  )

/** Somebody whom the council’s records do not hold. */
export const notKnown = (): Message =>
  message(
    'I don’t know you as someone at this council yet, so I cannot show or do anything for you.',
    section(
      'I don’t know you as someone at this council yet, so I cannot show or do anything for you. If you are an officer or a member, ask the committee’s officer to add you with `/committee people`.',
    ),
  )

/** A workspace that no council has here: it was never installed, or its installation was never finished. */
export const notInstalled = (): Message =>
  message(
    'Cleardays is not installed in this workspace for any council.',
    section(
      'Cleardays is not installed in this workspace for any council, so it cannot answer here. Ask whoever looks after Slack at your council to install it from the address they were given.',
    ),
  )

/** Somebody from another organisation, in a channel that is shared with it. */
export const fromElsewhere = (): Message =>
  message(
    'Only people in this council’s own workspace can use this.',
    section(
      'Only people in this council’s own workspace can use this. If you were asked for something, please answer the officer who asked you.',
    ),
  )

/** More in a few seconds than a person does. */
export const tooManyAtOnce = (): Message =>
  message(
    'That was a lot at once. Please wait a few seconds, then try again.',
    section('That was a lot at once, so I left the last one alone. Please wait a few seconds, then try again.'),
  )

/** Said at two seconds, while the answer is still being worked out. */
export const workingOnIt = (): Message => message('Working on it…', section('Working on it…'))

/** Slack lets a form be opened for three seconds after the press. */
export const pressAgain = (): Message =>
  message(
    'Slack waited too long to open that, and nothing was changed. Please try again.',
    section('Slack waited too long to open that, and nothing was changed. Please press or type it again.'),
  )

/** A form that had nothing to say once it had been saved. */
export const done = (): Message => message('Done.', section('Done.'))
