import type { ModalView } from '@slack/types'
import type { Committee } from '../../domain/committee/committee.ts'
import type { Item } from '../../domain/programme/item.ts'
import { EXCLUDED_MATTERS, referralAuthority } from '../../domain/programme/referral.ts'
import { actionIds } from '../../slack/kit/action-ids.ts'
import { alert, context, link, plain, section } from '../../slack/kit/blocks.ts'
import { tick } from '../../slack/kit/choices.ts'
import { longText, textInput } from '../../slack/kit/inputs.ts'
import { titleTyped } from '../../slack/kit/long-title.ts'
import { modal } from '../../slack/kit/views.ts'

/** What a member refers. What is excluded is listed; ticking that it may be one holds nothing up. */
export const referView = (committee: Committee, title: string, takesReferrals: boolean): ModalView => {
  const authority = referralAuthority(committee.nation)
  if (!takesReferrals)
    return modal({
      title: 'Refer a matter',
      callbackId: actionIds.referSubmitted,
      blocks: [
        alert(
          `The ${committee.name} is not a scrutiny body, so a matter cannot be referred to it. You can suggest an item instead: /programme suggest.`,
        ),
      ],
    })
  return modal({
    title: 'Refer a matter',
    callbackId: actionIds.referSubmitted,
    metadata: { committee: committee.id },
    submit: 'Refer it',
    blocks: [
      section(
        `A matter that you refer to the *${plain(committee.name)}* is put on an agenda and discussed. No officer and no ${committee.settings.chairWord} can refuse it. Only you can withdraw it.`,
      ),
      context(authority && `The right to refer: ${link(authority.link, authority.words)}.`),
      titleTyped(title).note,
      textInput('title', 'What the matter is', {
        initial: title,
        max: 500,
        hint: 'As the public will read it on the agenda.',
      }),
      longText('why', 'Why it matters to the committee', { max: 3000, initial: titleTyped(title).why }),
      textInput('outcome', 'What should come of it', { optional: true, max: 1000 }),
      committee.nation === 'england' && [
        section(
          `*Not what this is for*: ${EXCLUDED_MATTERS.join('; ')}. The first three may be referred where a function is not being carried out at all, or is failing systematically.`,
        ),
        context(
          `${link('https://www.legislation.gov.uk/uksi/2012/1022/made', 'S.I. 2012/1022, articles 3 and 4')}. How far this bears on the committee’s own members is for the monitoring officer.`,
        ),
        tick('excluded', 'Excluded matters', 'It may concern one of these: tell the monitoring officer'),
      ],
    ],
  })
}

/** The member takes it back. */
export const withdrawView = (item: Item): ModalView =>
  modal({
    title: 'Withdraw my referral',
    callbackId: actionIds.withdrawReferralSubmitted,
    metadata: { item: item.id },
    submit: 'Withdraw it',
    close: 'Keep it',
    blocks: [section(`*${plain(item.title)}* comes off the programme.`), longText('why', 'Why', { max: 2000 })],
  })

/** The monitoring officer rules it outside. */
export const ruleOutsideView = (item: Item): ModalView =>
  modal({
    title: 'Outside the terms',
    callbackId: actionIds.ruleOutsideSubmitted,
    metadata: { item: item.id },
    submit: 'Rule it outside',
    close: 'Let it stand',
    blocks: [
      section(`*${plain(item.title)}* comes off the programme, and the member is told your reason.`),
      longText('why', 'Reason', { max: 2000 }),
    ],
  })
