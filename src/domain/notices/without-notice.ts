import type { NoticeKind } from './notice.ts'

/**
 * What the law still allows where a notice was not given in time: whole sentences, which leave the judgement to whoever
 * has it.
 * - General exception: S.I. 2012/2089, [regulation 10](https://www.legislation.gov.uk/uksi/2012/2089/regulation/10/made).
 * - Special urgency: [regulation 11](https://www.legislation.gov.uk/uksi/2012/2089/regulation/11/made).
 * - A private meeting at shorter notice: [regulation 5(6)](https://www.legislation.gov.uk/uksi/2012/2089/regulation/5/made).
 */
export const WITHOUT_NOTICE: Readonly<Record<NoticeKind, string>> = {
  'key-decision':
    'It can be decided then only by general exception (the chair of overview and scrutiny is told in writing, and five clear days pass) or, with that chair’s agreement, as a case of special urgency.',
  private:
    'It can be taken in private then only if the chair of overview and scrutiny agrees that it is urgent and cannot reasonably be deferred, and a notice of that is put up.',
  'private-again':
    'It can be taken in private then only if the chair of overview and scrutiny agrees that it is urgent and cannot reasonably be deferred, and a notice of that is put up.',
}
