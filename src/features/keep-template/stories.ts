import type { TemplateKept } from '../../app/ports/word-templates.ts'
import { AGENDA_FIELDS } from '../../domain/papers/template-fields.ts'
import type { Stories } from '../../slack/kit/gallery.ts'
import { aCommittee } from '../../slack/kit/gallery-data.ts'
import { templateKept, templateSeen, templateView } from './messages.ts'

const template = (given: Partial<TemplateKept> = {}): TemplateKept => ({
  id: '01980000-0000-7000-8000-0000000000f1',
  committeeId: aCommittee().id,
  authority: null,
  name: 'Agenda <front page>.docx',
  fields: ['business', 'committee', 'date', 'time', 'venue'],
  byId: null,
  at: '2026-11-02T09:00:00.000Z',
  ...given,
})
const at = { committee: aCommittee(), host: null }

export const stories: Stories = {
  'our own shape': () => templateSeen({ ...at, template: null }),
  'a document of the committee': () => templateSeen({ ...at, template: template() }),
  'a document of every committee': () => templateSeen({ ...at, template: template({ committeeId: null }) }),
  'a joint committee': () =>
    templateSeen({ ...at, host: 'Eastmarch Council', template: template({ authority: 'Eastmarch Council' }) }),
  'the form': () => templateView({ ...at, template: null }),
  'the form for a joint committee': () => templateView({ ...at, host: 'Eastmarch Council', template: null }),
  kept: () => templateKept({ ...at, template: template() }),
  'kept, with every field': () =>
    templateKept({ ...at, template: template({ fields: ['business', ...AGENDA_FIELDS] }) }),
}
