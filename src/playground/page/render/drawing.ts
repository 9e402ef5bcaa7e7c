import type { ActionsBlockElement, InputBlock, InputBlockElement, SectionBlockAccessory } from '@slack/types'
import type { Drawn } from './html.ts'
import type { Reader } from './reader.ts'

/** Everything a person can press or fill in, wherever it stands. */
export type Control = ActionsBlockElement | InputBlockElement | Exclude<SectionBlockAccessory, { type: 'image' }>

/** Where a control stands: in which block, and under which label if it is an input's. */
export type Standing = { readonly block: string; readonly input?: InputBlock }

/** How blocks are drawn: for whom, and what draws the controls. Without `control` they are drawn still, as a picture. */
export type Drawing = {
  readonly reader: Reader
  /** The level of a header block: one below the heading it stands under. 3 where nothing is said. */
  readonly headingLevel?: 2 | 3
  readonly control?: (element: Control, standing: Standing) => Drawn
  /** Where a picture kept by the workspace may be fetched; nothing to show its words only. */
  readonly fileAddress?: (id: string) => string | undefined
}
