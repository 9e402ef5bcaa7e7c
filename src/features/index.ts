import { addItem } from './add-item/index.ts'
import { setUpCommittee } from './set-up-committee/index.ts'
import type { Feature } from './feature.ts'

/** The table of contents: everything a person can do. Adding one is a folder and a line here. */
export const features: readonly Feature[] = [setUpCommittee, addItem]
