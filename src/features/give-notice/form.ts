import { z } from 'zod'
import { NOTICE_KINDS, type NoticeKind } from '../../domain/notices/notice.ts'
import { choice, day, optionalWebAddress } from '../../slack/kit/form.ts'

/** Which notice of which business: written into the choices by `noticeChosen`, read back by the form. */
export type NoticeChosen = { readonly kind: NoticeKind; readonly itemId: string }

/** The value of one choice. Ids only. */
export const noticeChosen = ({ kind, itemId }: NoticeChosen): string => `${kind}@${itemId}`

const MISSING = 'Choose which notice was given.'

/** Which notice, on which day, and where it can be read. */
export const noticeForm = z.object({
  notice: choice(MISSING).transform((value, context): NoticeChosen => {
    const [kind = '', itemId = ''] = value.split('@')
    const known = NOTICE_KINDS.find((one) => one === kind)
    if (!known) context.addIssue({ code: 'custom', message: MISSING })
    return { kind: known ?? 'key-decision', itemId }
  }),
  day: day('Choose the day on which it was given.'),
  link: optionalWebAddress('That is not an address a browser can open. Begin with https://'),
})
export const noticeMetadata = z.object({ committee: z.uuid() })
