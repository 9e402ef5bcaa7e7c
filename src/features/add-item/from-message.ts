import { DateTime } from 'luxon'
import { civilDateAt, longDate } from '../../domain/calendar/civil-date.ts'

/** What a message suggests for a new item: nothing is added until the officer sends the form in. */
export type FromMessage = { readonly title: string; readonly why: string; readonly source: string }

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' }

/** A message as people read it: links by their label, channels by name, people not named by their ids. */
const asRead = (text: string): string =>
  text
    .replace(/<(?:https?:[^|>]+|mailto:[^|>]+)\|([^>]+)>/g, '$1')
    .replace(/<(https?:[^|>]+)>/g, '$1')
    .replace(/<#[A-Z0-9]+\|([^>]*)>/g, '#$1')
    .replace(/<[@#!][^>]*>/g, '')
    .replace(/&(?:lt|gt|amp);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/[*_~`]/g, '')
    .replace(/[ \t]+/g, ' ')
    .trim()

const LONGEST_TITLE = 120

/**
 * Reads a message for the form: its first sentence as the title, the whole as the reason, and where it stands as the
 * source. `ts` is Slack's own time of the message, in seconds.
 */
export const fromMessage = (
  message: { readonly text: string; readonly channel: string; readonly ts: string },
  zone: string,
): FromMessage => {
  const why = asRead(message.text)
  const [line = ''] = why.split('\n')
  const sentence = /^.{8,}?[.?!](?=\s|$)/u.exec(line)?.[0].replace(/[.!]$/, '') ?? line
  const title =
    sentence.length <= LONGEST_TITLE ? sentence : `${sentence.slice(0, LONGEST_TITLE).replace(/\s+\S*$/, '')}…`
  const on = longDate(civilDateAt(DateTime.fromSeconds(Number(message.ts) || 0), zone))
  const link = `https://slack.com/archives/${message.channel}/p${message.ts.replace('.', '')}`
  return { title, why: why.slice(0, 3000), source: `Slack message of ${on}: ${link}` }
}
