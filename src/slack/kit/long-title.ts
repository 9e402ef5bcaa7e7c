import type { KnownBlock } from '@slack/types'
import { alert } from './blocks.ts'

/** No title is longer than this. */
export const LONGEST_TITLE = 500

/**
 * What was typed after a command is taken for a title. Where it is longer than one can be, nothing of it is lost: it
 * stands whole under the reasons, and the form says so.
 */
export const titleTyped = (typed: string): { readonly note: KnownBlock[]; readonly why: string | null } =>
  typed.length <= LONGEST_TITLE
    ? { note: [], why: null }
    : {
        note: [
          alert(
            `What you typed has ${typed.length.toLocaleString('en-GB')} characters, and a title holds ${LONGEST_TITLE}. Its beginning is in the title, and all of it below, under the reasons: please give it a short title.`,
            'info',
          ),
        ],
        why: typed,
      }
