/** The names of an agenda's fields besides `business`: whoever writes a template is told these. */
export const AGENDA_FIELDS = [
  'council',
  'committee',
  'title',
  'date',
  'time',
  'venue',
  'contact',
  'participation',
  'standing',
] as const
export type AgendaField = (typeof AGENDA_FIELDS)[number]
