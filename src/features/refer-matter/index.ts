import type { Word } from '../../slack/kit/word.ts'
import type { Feature } from '../feature.ts'
import {
  drawReferral,
  drawReferralPutOff,
  drawReferralTold,
  drawReferralToRule,
  drawReferralWaits,
} from './draw-referral.ts'
import { listenToEnding } from './ending-listener.ts'
import { listen } from './listener.ts'

/** `/programme refer` */
const referMatterWord: Word = {
  command: '/programme',
  word: 'refer',
  says: 'Refer a matter to a scrutiny committee, so that it is put on an agenda and discussed',
  example: '/programme refer Flooding in Mill Lane',
  permission: 'refer-matter',
  button: 'Refer a matter',
  opensForm: true,
}

export const referMatter: Feature = {
  name: 'refer-matter',
  words: [referMatterWord],
  listen: (desk, deps) => {
    listen(referMatterWord)(desk, deps)
    listenToEnding(desk, deps)
  },
  draws: {
    referral: drawReferral,
    'referral-told': drawReferralTold,
    'referral-to-rule': drawReferralToRule,
    'referral-put-off': drawReferralPutOff,
    'referral-waits': drawReferralWaits,
  },
}
