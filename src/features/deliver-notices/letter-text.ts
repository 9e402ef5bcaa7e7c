import type { KnownBlock } from '@slack/types'
import type { Message } from '../../slack/kit/blocks.ts'

/** Slack's own marks, taken out again: a letter is read on paper. */
const unmarked = (text: string): string =>
  text
    .replace(/<(https?:[^|>]+)\|([^>]+)>/g, '$2 ($1)')
    .replace(/<(https?:[^>]+)>/g, '$1')
    .replace(/(^|[^\p{L}\p{N}])[*_~]([^*_~\n]+)[*_~](?![\p{L}\p{N}])/gu, '$1$2')
    .replace(/^&gt; ?/gm, '    ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')

const linesOf = (block: KnownBlock): readonly string[] => {
  switch (block.type) {
    case 'header':
      return [block.text.text]
    case 'section':
      return [block.text?.text ?? '', ...(block.fields ?? []).map((field) => field.text.replace('\n', ': '))]
    case 'context':
      return block.elements.flatMap((element) => ('text' in element && element.text ? [element.text] : []))
    default:
      return []
  }
}

/** What a message says, as the text of a letter or an e-mail: everything but its buttons, in the order it is drawn. */
export const letterText = (message: Message): string => {
  const paragraphs = message.blocks.flatMap(linesOf).map(unmarked)
  return (paragraphs.some((line) => line.trim() !== '') ? paragraphs : [unmarked(message.text)])
    .filter((line) => line.trim() !== '')
    .join('\n\n')
}
