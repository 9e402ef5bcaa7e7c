import { describe, expect, it } from 'vitest'
import { addItemView } from '../../src/features/add-item/messages.ts'
import { referView } from '../../src/features/refer-matter/views.ts'
import { suggestView } from '../../src/features/suggest-item/views.ts'
import { aCommittee } from '../../src/slack/kit/gallery-data.ts'

const typed = 'A title indeed '.repeat(200).trim()
const forms = {
  add: (title: string) => addItemView(aCommittee(), { title }),
  suggest: (title: string) => suggestView(aCommittee(), title),
  refer: (title: string) => referView(aCommittee(), title, true),
}

describe('A title of 3,000 characters typed after a command', () => {
  it.each(Object.keys(forms) as (keyof typeof forms)[])(
    'is kept whole under the reasons, and the form says so: %s',
    (form) => {
      const drawn = JSON.stringify(forms[form](typed))

      expect(drawn).toContain('What you typed has 2,999 characters, and a title holds 500.')
      expect(drawn).toContain(JSON.stringify(typed))
      expect(JSON.stringify(forms[form]('Flooding'))).not.toContain('What you typed has')
    },
  )
})
