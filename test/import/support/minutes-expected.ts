/**
 * What a careful clerk would take from each page in `test/import/minutes`, written before the reader was shown it.
 * `says` stands in the evidence; `or` are other kinds of change that would be as right; `also` is no fault if proposed
 * (the discussion of an action that is listed further down), and is not asked for.
 */
export type Expected = {
  readonly says: string
  readonly change: string
  readonly or?: readonly string[]
  readonly owner?: string
  readonly body?: string
  readonly meeting?: string
  readonly due?: string
}

/** The promises of each page, and what else may be proposed from it. */
export const EXPECTED: Readonly<
  Record<string, { readonly all: readonly Expected[]; readonly also?: readonly string[] }>
> = {
  'county-highways-panel.txt': {
    all: [
      { says: 'would let Members have it', change: 'action', owner: 'Assistant Director' },
      { says: 'put the contact details on the website', change: 'action', owner: 'Asset Manager', due: '2024-10-31' },
      { says: 'asked to arrange this', change: 'action', or: ['carry-over'], owner: 'Scrutiny Officer' },
      { says: 'performance of the gritting contract', change: 'request-report', or: ['schedule-item'] },
      { says: 'consider restoring the two routes', change: 'action', or: ['refer'], owner: 'Cabinet Member' },
      { says: 'six-monthly update', change: 'recur' },
      { says: 'add Electric Vehicle Charging', change: 'add-item' },
      { says: 'Chief Executive of Wendle Buses', change: 'invite-witness', meeting: '2025-01-16' },
      { says: 'take Street Works Permits off', change: 'remove-item' },
    ],
  },
  'district-ap-numbers.txt': {
    all: [
      {
        says: 'costed options for the next ten vehicles',
        change: 'action',
        or: ['request-report', 'add-item'],
        owner: 'MD',
      },
      { says: 'shared charging points', change: 'action', owner: 'JS and MD', due: '2024-06-28' },
      { says: 'three secondary schools', change: 'action', or: ['request-report'], owner: 'JS' },
      { says: 'check dates for a members', change: 'action', or: ['carry-over'], owner: 'KF' },
      { says: 'draft an article', change: 'action', owner: 'RT' },
    ],
  },
  'parish-one-liners.txt': {
    all: [
      { says: 'submit comments by 15th January', change: 'action', owner: 'Clerk', due: '2024-01-15' },
      { says: 'report blocked gullies', change: 'action', owner: 'Clerk' },
      { says: 'photograph the ditch', change: 'action', owner: 'Cllr Rana' },
      { says: 'obtain a quote for new bark', change: 'action', owner: 'Cllr Loomis' },
      {
        says: 'contact the police about training dates',
        change: 'action',
        or: ['request-report'],
        owner: 'Cllr Carver',
      },
      { says: 'Clerk to order', change: 'action', owner: 'Clerk' },
      { says: 'Annual Parish Meeting', change: 'add-item', meeting: 'next' },
      { says: 'hedge cutting', change: 'add-item', meeting: 'next' },
      { says: 'bus shelter', change: 'add-item', meeting: 'next' },
    ],
    also: ['replace two swing seats'],
  },
  'welsh-bilingual.txt': {
    all: [
      { says: 'provide a breakdown by town', change: 'action', owner: 'fficer' },
      { says: 'local connection criterion', change: 'refer', body: 'Cabinet' },
      { says: 'progress report be presented', change: 'request-report', due: '2025-05-13' },
      { says: 'consult town and community councils', change: 'action', owner: 'Corporate Lead Officer' },
      { says: 'outcome be reported', change: 'request-report', meeting: '2025-01-22' },
      { says: 'Second Homes Premium', change: 'add-item' },
    ],
  },
  'scottish-committee.txt': {
    all: [
      {
        says: 'submit a further report',
        change: 'request-report',
        owner: 'Head of Lifelong Learning',
        meeting: '2024-11-19',
      },
      { says: 'write to the Scottish Government', change: 'action', owner: 'Executive Director' },
      { says: 'continue consideration of this item', change: 'defer-item', meeting: '2024-11-19' },
      { says: 'meet with the hall committees', change: 'action', owner: 'officers' },
      { says: 'raise the matter of signage', change: 'action', owner: 'Convener' },
    ],
  },
  'combined-authority.html': {
    all: [
      { says: 'route-by-route analysis', change: 'action', owner: 'Mayor' },
      { says: 'figures for each district be included', change: 'action', or: ['request-report', 'recur'] },
      { says: 'employer panel be established', change: 'refer', body: 'Board' },
      { says: 'underspend be reported', change: 'recur', or: ['refer'] },
      { says: 'apprenticeship drop-out rates', change: 'action', or: ['request-report'], owner: 'Director of Skills' },
      { says: 'defer the Trade and Investment item', change: 'defer-item', or: ['move-item'] },
      { says: 'Chief Executive of the Growth Hub', change: 'invite-witness' },
    ],
  },
  'joint-committee-crematorium.txt': {
    all: [
      { says: 'he would chase them', change: 'action', owner: 'Treasurer' },
      { says: 'benchmarking exercise', change: 'action', or: ['request-report'], owner: 'Treasurer' },
      { says: 'undertook to cost them', change: 'action', owner: 'Superintendent and Registrar' },
      { says: 'terms of reference be amended', change: 'refer' },
      { says: 'make the necessary arrangements', change: 'action', owner: 'Secretary' },
      { says: 'circulate dates for 2025/26', change: 'action', owner: 'Secretary' },
    ],
  },
  'police-panel-columns.html': {
    all: [
      { says: 'comparative data for neighbouring forces', change: 'action', or: ['request-report'], owner: 'OPCC' },
      { says: 'asked to attend in June', change: 'invite-witness' },
      { says: 'circulate a breakdown of reserves', change: 'action', owner: 'Chief Finance Officer' },
    ],
  },
  'borough-right-actions.txt': {
    all: [
      {
        says: 'Bring final strategy to December Board',
        change: 'action',
        or: ['request-report', 'schedule-item', 'add-item'],
        owner: 'Fatima Qureshi',
        due: '2024-12-10',
      },
      { says: 'Share communications pack', change: 'action', owner: 'Simon Vail', due: '2024-11-01' },
      { says: 'Update forward plan', change: 'action', or: ['add-item'], owner: 'Secretariat' },
    ],
    also: ['Dentistry to be added'],
  },
  'city-cabinet-prose.txt': {
    all: [
      { says: 'written response be sent to the Scrutiny Commission', change: 'action', due: '2025-02-03' },
      { says: 'bring a delivery plan to Cabinet', change: 'request-report', owner: 'officers' },
      { says: 'updated forecast would be presented', change: 'request-report', or: ['schedule-item'] },
      { says: 'to adopt the reserves policy', change: 'refer', body: 'Council', meeting: '2025-02-26' },
      { says: 'consideration of this report be deferred', change: 'defer-item' },
      { says: 'write to the Environment Agency', change: 'action', owner: 'Strategic Director of Place' },
    ],
  },
  'london-borough-bullets.txt': {
    all: [
      { says: 'share tribunal appeals data', change: 'action', owner: 'Director of Education' },
      { says: 'circulate the improvement plan', change: 'action', owner: 'Head of SEND' },
      { says: 'invite the Parent Carer Forum', change: 'invite-witness' },
      { says: 'Youth Justice Plan to move', change: 'move-item' },
      { says: 'additional item on school exclusions', change: 'add-item' },
    ],
    also: ['broken down by phase', 'Parent Carer Forum be invited'],
  },
  'town-council-actions-table.html': {
    all: [
      {
        says: 'will feed back at the next meeting',
        change: 'action',
        or: ['request-report', 'add-item'],
        owner: 'Cllr Hocking',
      },
      {
        says: 'Obtain quotations for harbour toilets',
        change: 'action',
        owner: 'Deputy Town Clerk',
        due: '2025-07-01',
      },
      { says: 'Arrange meeting with waste manager', change: 'action', owner: 'Deputy Town Clerk' },
    ],
    also: ['obtain three quotations', 'ask for a meeting with the District'],
  },
  'fire-authority.txt': {
    all: [
      {
        says: 'deep-dive would be brought',
        change: 'request-report',
        or: ['add-item', 'schedule-item'],
        owner: 'DCFO',
        meeting: 'next',
      },
      { says: 'pick this up with the Trust', change: 'action', owner: 'HoA' },
      { says: 'fee analysis', change: 'action', owner: 'Treasurer' },
      { says: 'review the score with the Head of Digital', change: 'action', owner: 'HoA' },
      { says: 'one strategic risk at each meeting', change: 'recur' },
    ],
    also: ['requested further detail'],
  },
  'national-park.txt': {
    all: [
      { says: 'ensure paper copies go to parish councils', change: 'action', owner: 'Head of Policy' },
      { says: 'organise housing numbers workshop', change: 'action', or: ['carry-over'], owner: 'M Ord' },
      {
        says: 'lighting review to February Committee',
        change: 'action',
        or: ['request-report', 'schedule-item', 'add-item'],
        owner: 'H Skaife',
      },
      { says: 'letter to Mr Dent', change: 'action', owner: 'Chair' },
    ],
    also: [
      'parish councils received paper copies',
      'workshop on housing numbers',
      'Mrs Ord to organise',
      'officers will bring it to the February',
      'write to Mr Dent to thank',
    ],
  },
  'borough-scrutiny-outcomes.txt': {
    all: [
      { says: 'quarterly footfall dashboard', change: 'action', owner: 'Abbie Cross' },
      { says: 'Officers would look into this', change: 'action', or: ['request-report'], owner: 'Officers' },
      { says: 'a further update be scheduled', change: 'schedule-item', or: ['request-report', 'add-item'] },
      { says: 'share the draft masterplan', change: 'action', or: ['refer'], owner: 'Cabinet Member' },
      { says: 'consultation period be extended', change: 'refer', body: 'Cabinet' },
      { says: 'review of car parking from June to April', change: 'move-item' },
      { says: 'Business Improvement District', change: 'invite-witness' },
      { says: 'Air Quality be deferred', change: 'defer-item' },
    ],
    also: ['delighted to host'],
  },
  'icb-action-words.txt': {
    all: [
      { says: 'amend section 4 to reflect', change: 'action', owner: 'SF' },
      { says: 'flu uptake by practice', change: 'action', owner: 'MP', due: '2024-12-20' },
      { says: 'nominate two VCSE representatives', change: 'action', owner: 'JT' },
      { says: 'LB to send dates', change: 'action', owner: 'LB' },
      { says: 'next agenda setting meeting', change: 'action', or: ['add-item', 'schedule-item'] },
    ],
    also: ['will come to the January meeting', 'SF agreed and will amend'],
  },
  'county-council-motion.txt': {
    all: [
      { says: 'petition would be passed', change: 'action', or: ['refer'] },
      { says: 'Chief Executive write to the Chancellor', change: 'action', owner: 'Chief Executive' },
      {
        says: 'referred to the Environment Scrutiny Committee',
        change: 'refer',
        body: 'Environment Scrutiny Committee',
      },
      {
        says: 'promised a written reply',
        change: 'action',
        or: ['request-report'],
        owner: 'Cabinet Member for Transport',
      },
    ],
  },
  'town-minutes-prose.html': {
    all: [
      { says: 'called in to the District', change: 'refer', or: ['action'] },
      { says: 'invite the County Councillor', change: 'invite-witness' },
      {
        says: 'bring suggestions to the next meeting',
        change: 'action',
        or: ['request-report', 'add-item'],
        owner: 'Cllr Kinver',
      },
      { says: 'special meeting on 25th June 2025', change: 'extra-meeting', meeting: '2025-06-25' },
      { says: 'Clerk to forward to the landowner', change: 'action', owner: 'Clerk' },
    ],
    also: ['authorised to sign'],
  },
  'corporate-parenting-scot.txt': {
    all: [
      { says: 'quarterly progress updates', change: 'recur' },
      {
        says: 'briefing note on agency spend',
        change: 'request-report',
        or: ['action'],
        owner: 'Head of Finance',
        due: '2025-04-30',
      },
      { says: 'written report from the Service Manager', change: 'request-report' },
      { says: 'future reports include benchmarking', change: 'action', or: ['request-report', 'recur'] },
    ],
    also: ['both would be completed'],
  },
  'licensing-and-regulatory.txt': {
    all: [
      { says: 'find out and let Councillor Dunn know', change: 'action', owner: 'Licensing Manager' },
      {
        says: 'review its operation after twelve months',
        change: 'request-report',
        or: ['action'],
        owner: 'Licensing Manager',
      },
      { says: 'prepare revised regulations', change: 'action', or: ['request-report'], owner: 'Solicitor' },
    ],
    also: ['fares be advertised'],
  },
}
