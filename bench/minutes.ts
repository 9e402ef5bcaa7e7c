/** Numbers that only look like chance: the same seed gives the same minutes. */
const dice = (seed: number): ((sides: number) => number) => {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const split = (words: string): string[] => words.split('|')

const SERVICE = split(
  'Highways|Housing|Libraries|Leisure|Adult Social Care|Planning Enforcement|Waste Collection|Public Health|Revenues and Benefits|Early Help|Trading Standards|Democratic Services|Flood Risk|Youth Justice|Parking|Cemeteries',
)
const POST = split(
  'Head of|Director of|Service Manager for|Assistant Director for|Lead Officer for|Principal Officer for',
)
const NAME = split(
  'Ann Rees|Bo Lee|Carol Nunn|Dev Shah|Elin Pugh|Femi Oduya|Gwen Howe|Hari Patel|Iris Cole|Jo Webb|Kay Dunn|Liam Frost|Mair Jones|Nia Vaughan|Owen Price|Petra Novak',
)
const PLACE = split(
  'Aldmere|Brackenfold|Caddersby|Dunholt|Eastwick|Fallowfield|Gorsley|Hatherton|Inglebeck|Kettleby|Lowmoor|Marsh End|Northgate|Oakhanger|Penrose|Quarry Bank',
)
const MATTER = split(
  'the winter gritting routes|the new collection calendar|the void property standard|the review of car park charges|the local flood plan|the repairs backlog|the library opening hours|the family hubs|the street lighting contract|the draft local plan|the school transport policy|the budget monitoring position|the customer contact strategy|the play area survey|the empty homes scheme|the cycling network',
)

/** What is said in a meeting and binds nobody, in the proportions in which it is said. */
const DISCUSSION = split(
  'The {post} {service} presented the report, which set out the position on {matter} at the end of the last quarter|Members noted that demand had risen by {n} per cent in {place} and had fallen slightly elsewhere in the area|It was explained that {matter} had been drawn up with the emergency services and compared with that of neighbouring authorities over {small} years|In response to a question, the {post} {service} said that {n} households in {place} had been affected, of which most had since been rehoused|Councillor {name} welcomed the progress that had been made and thanked the staff for their work during a difficult period|The cost of the scheme in {place} was £{n},000, and the grant from central government covered about half of it|There had been {n} complaints in the year, the greater part of them about {matter} in {place} and the villages round it|A pilot had begun in {place} in the spring and the early figures were encouraging, although the sample was small|Councillor {name} drew attention to the condition of the footways in {place}, where residents had found them difficult in wet weather|The {post} {service} explained how the figures had been collected and why they differed from those published nationally|Members discussed the balance between prevention and enforcement, and the part played by the voluntary sector in {place}|Staffing in {service} remained stable, with {small} vacancies at the end of the period and a low rate of sickness|The report had been considered by the {service} Board and by partners in health, who had raised no concerns of substance|Performance against the {small} indicators was mixed: three were green, one was amber and the rest had no target|Councillor {name} asked whether {matter} would be affected by the changes in funding and was told that the effect was small|The {post} {service} replied that the contractor was required to meet the standard and that penalties had been applied on {small} occasions|Members were reminded that the consultation closed on {day} and that {n} responses had been received so far from {place}|It was hoped that the works in {place} would be finished before the winter, subject to the weather and to access being agreed|The {post} {service} added that it would be difficult to extend the scheme to {place} without more funding from the county|Councillor {name} referred to the experience of {place}, where a similar approach had been adopted {small} years before|Questions were asked about {matter}, about the contract with the present supplier and about the reserves held by {service}|The Chair invited comments from members of the public, and {small} residents of {place} spoke about noise and traffic at night',
)

/** What binds somebody: each is one promise. */
const PROMISE = split(
  'The {post} {service} agreed to circulate a note on {matter} to Members after the meeting|The {post} {service} undertook to provide the figures for {place} by {day}|It was agreed that a further report on {matter} be brought to the next meeting of the Committee|Action: {post} {service} to write to the residents of {place}|Members requested that an update on {matter} be added to the work programme for the autumn|{name} was asked to arrange a visit to {place} for all Members|RESOLVED that the {post} {service} be requested to report back on {matter} in six months|The {post} {service} confirmed that he would send the breakdown of costs for {place} to Councillor {name}|AGREED that consideration of {matter} be deferred to the meeting on {day}|The Panel recommended to Cabinet that {matter} be reviewed in {place} before the contract is let',
)

/**
 * Invented minutes of about `letters` letters with so many promises to each thousand of them. Published minutes hold
 * from 0.2 to 1.5; every sentence has other names, places and numbers, so that nothing is read from memory.
 */
export const minutesOf = (letters: number, promisesAThousand: number, seed = 1): string => {
  const roll = dice(seed)
  const one = (list: readonly string[]): string => list[roll(list.length)]!
  const filled = (words: string): string =>
    words.replace(/\{(\w+)\}/g, (_, slot: string) =>
      slot === 'service'
        ? one(SERVICE)
        : slot === 'post'
          ? one(POST)
          : slot === 'name'
            ? one(NAME)
            : slot === 'place'
              ? one(PLACE)
              : slot === 'matter'
                ? one(MATTER)
                : slot === 'n'
                  ? String(12 + roll(880))
                  : slot === 'small'
                    ? one(split('two|three|four|five|six|seven'))
                    : `${1 + roll(28)} ${one(split('March|April|May|June|July|September|October'))} 2025`,
    )
  const parts = ['Minutes of the Highways Committee held on Tuesday 14 May 2024 at 2.00pm', '']
  let length = 80
  let promised = 0
  const add = (line: string): void => {
    parts.push(line, '')
    length += line.length + 2
  }
  for (let item = 1; length < letters; item += 1) {
    add(`${item}.`)
    add(`${one(MATTER).replace('the ', '').toUpperCase()} IN ${one(PLACE).toUpperCase()}`)
    for (let paragraph = 0; paragraph < 4; paragraph += 1) {
      const sentences = Array.from({ length: 2 + roll(3) }, () => `${filled(one(DISCUSSION))}.`)
      add(sentences.join(' '))
      for (; promised < (length / 1000) * promisesAThousand; promised += 1) add(`${filled(one(PROMISE))}.`)
    }
  }
  return parts.join('\n')
}
