import type { RichTextBlock } from '@slack/types'

/** A choice as Slack draws it. */
export type Choice = {
  readonly text: { readonly type: 'plain_text' | 'mrkdwn'; readonly text: string }
  readonly value: string
  readonly description?: { readonly type: 'plain_text'; readonly text: string }
}

/**
 * What a person put into one input: text (`HH:mm`, `YYYY-MM-DD`, number and address too) · an option's value, or a
 * person's or conversation's id · several of those (ids of files for a `file_input`) · the choice itself, which
 * `external_select` needs · rich text · a Unix second for `datetimepicker` · null for "cleared".
 */
export type Answer = string | number | null | Choice | RichTextBlock | readonly string[] | readonly Choice[]

/** Answers by `block_id`, then `action_id`. What is left out keeps the element's initial value, as an untouched input does. */
export type Answers = Readonly<Record<string, Readonly<Record<string, Answer>>>>

/** Where a control is: on a message, or in a view (a form or a Home tab). */
export type Place = { readonly channel: string; readonly ts: string } | { readonly view: string }

/** What a person does. `answers` beside a press are the other inputs of the same place, as Slack sends them along. */
export type Act =
  | {
      readonly do: 'say'
      readonly channel: string
      readonly text: string
      readonly thread?: string
      readonly files?: readonly string[]
    }
  | { readonly do: 'command'; readonly channel: string; readonly text: string; readonly thread?: string }
  | {
      readonly do: 'press'
      readonly in: Place
      readonly block: string
      readonly action: string
      readonly answers?: Answers
    }
  | {
      readonly do: 'change'
      readonly in: Place
      readonly block: string
      readonly action: string
      readonly answer: Answer
      readonly answers?: Answers
    }
  | {
      readonly do: 'suggest'
      readonly in: Place
      readonly block: string
      readonly action: string
      readonly typed: string
    }
  | { readonly do: 'submit'; readonly view: string; readonly answers: Answers }
  | { readonly do: 'close'; readonly view: string; readonly all?: boolean }
  | { readonly do: 'open-home'; readonly tab?: 'home' | 'messages' }
  | { readonly do: 'open-direct'; readonly with: string }
  | { readonly do: 'shortcut'; readonly callbackId: string }
  | { readonly do: 'message-shortcut'; readonly callbackId: string; readonly channel: string; readonly ts: string }
  | { readonly do: 'mark-read'; readonly channel: string }
  | { readonly do: 'dismiss'; readonly channel: string; readonly ts: string }
  | { readonly do: 'join' | 'leave'; readonly channel: string }
  | {
      readonly do: 'write-letter'
      readonly to: string
      readonly subject: string
      readonly body: string
      readonly inReplyTo?: string
    }
  | { readonly do: 'read-letter'; readonly letter: string }
  | { readonly do: 'set-clock'; readonly to: string }
  | { readonly do: 'advance-clock'; readonly seconds: number }
  | { readonly do: 'tour'; readonly step?: string; readonly undone?: string; readonly hidden?: boolean }

/** An act, and in whose name. */
export type Performed = Act & { readonly as: string }

/**
 * What came of it. A refusal `says` why in a sentence for the person (`Cleardays did not answer within three
 * seconds.`). `errors` belong under the blocks of the form on top, which stays open.
 */
export type ActResult =
  | { readonly ok: true; readonly channel?: string; readonly ts?: string; readonly choices?: Choices }
  | { readonly ok: false; readonly says: string; readonly errors?: Readonly<Record<string, string>> }

/** What `suggest` found: a flat list, or groups with labels. */
export type Choices =
  | { readonly options: readonly Choice[] }
  | { readonly groups: readonly { readonly label: string; readonly options: readonly Choice[] }[] }
