import type { AnyBlock, InputBlock } from '@slack/types'
import type { Answer } from '../protocol.ts'
import { answerOf } from './answers.ts'
import type { Fitting } from './controls/fitting.ts'
import { lettersIn, longest } from './controls/written.ts'

const wordsWrong = (element: InputBlock['element'], letters: string): string | undefined => {
  switch (element.type) {
    case 'plain_text_input':
    case 'rich_text_input': {
      const most = longest(element)
      const least = element.type === 'plain_text_input' ? element.min_length : undefined
      if (letters.length > most) return `This is ${letters.length} characters. Keep it to ${most}.`
      if (least !== undefined && letters.length < least) return `Write at least ${least} characters.`
      return undefined
    }
    case 'number_input': {
      const number = Number(letters)
      if (!/^-?\d+([.]\d+)?$/.test(letters.trim())) return 'Write a number, in figures.'
      if (!element.is_decimal_allowed && !Number.isInteger(number)) return 'Write a whole number.'
      if (element.min_value !== undefined && number < Number(element.min_value))
        return `The least is ${element.min_value}.`
      if (element.max_value !== undefined && number > Number(element.max_value))
        return `The most is ${element.max_value}.`
      return undefined
    }
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(letters.trim())
        ? undefined
        : 'Write an e-mail address, such as name@example.gov.uk.'
    case 'url_text_input':
      return /^https?:\/\/\S+$/i.test(letters.trim()) ? undefined : 'Write a whole address, beginning with https://.'
    default:
      return undefined
  }
}

const INITIAL = [
  'initial_option',
  'initial_options',
  'initial_user',
  'initial_users',
  'initial_channel',
  'initial_channels',
  'initial_conversation',
  'initial_conversations',
  'initial_date',
  'initial_time',
  'initial_date_time',
  'default_to_current_conversation',
]

const isFilled = (element: InputBlock['element'], answer: Answer | undefined): boolean => {
  if (answer === undefined)
    return INITIAL.some((name) => {
      const first = (element as unknown as Record<string, unknown>)[name]
      return Array.isArray(first) ? first.length > 0 : Boolean(first)
    })
  return Array.isArray(answer) ? answer.length > 0 : answer !== null && answer !== ''
}

/** What Slack itself would not let through, before the app is asked: what is wrong with each block, in a sentence. */
export const checkForm = (key: string, blocks: readonly AnyBlock[]): Record<string, string> => {
  const errors: Record<string, string> = {}
  for (const block of blocks) {
    if (block.type !== 'input') continue
    const { element, optional, block_id = '' } = block as InputBlock
    const answer: Fitting['answer'] = answerOf(key, block_id, element.action_id ?? '')
    const isWritten = /_text_input$|^number_input$/.test(element.type)
    const letters = isWritten ? lettersIn(element as Parameters<typeof lettersIn>[0], answer) : ''
    const isEmpty = isWritten ? letters.trim() === '' : !isFilled(element, answer)
    const wrong = isEmpty
      ? optional
        ? undefined
        : 'Please complete this field.'
      : isWritten
        ? wordsWrong(element, letters)
        : undefined
    if (wrong) errors[block_id] = wrong
  }
  return errors
}
