import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** A memo that puts comments to another body: reached from an outcome. */
export const sendReferral: Feature = { name: 'send-referral', words: [], listen }
