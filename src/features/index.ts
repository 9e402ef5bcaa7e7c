import { addItem } from './add-item/index.ts'
import type { Feature } from './feature.ts'

/** The table of contents: everything a person can do. Adding one is a folder and a line here. */
export const features: readonly Feature[] = [addItem]
