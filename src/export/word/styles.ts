import { type IStylesOptions, LineRuleType } from 'docx'

const heading = (size: number, before: number) => ({
  run: { size, bold: true, color: '16202B' },
  paragraph: { spacing: { before, after: 80, line: 264, lineRule: LineRuleType.AUTO }, keepNext: true },
})

/** How a Word document looks: a plain face that every office has, headings by size, in one language for its speller. */
export const wordStyles = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: 'Arial', size: 23, language: { value: language } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading(36, 0),
    heading2: heading(27, 300),
    heading3: heading(24, 220),
    hyperlink: { run: { color: '0B4F8A', underline: {} } },
  },
  paragraphStyles: [
    { id: 'Note', name: 'Note', basedOn: 'Normal', run: { color: '47535F' } },
    { id: 'Cell', name: 'Cell', basedOn: 'Normal', run: { size: 20 }, paragraph: { spacing: { after: 0 } } },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 160, after: 60 } },
    },
  ],
})
