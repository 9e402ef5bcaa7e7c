import type { Feature } from '../feature.ts'
import { listen } from './listener.ts'

/** People, meetings and the existing programme from a CSV file or an Excel workbook, with a preview. */
export const importFromFile: Feature = { name: 'import-from-file', words: [], listen }
