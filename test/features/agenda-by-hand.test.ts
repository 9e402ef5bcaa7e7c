import type { ModalView } from '@slack/types'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Presser } from '../../src/app/presser.ts'
import { features } from '../../src/features/index.ts'
import { type Book, openBook, wordKey } from '../../src/slack/desk/book.ts'
import type { Answer } from '../../src/slack/desk/desk.ts'
import { actionIds } from '../../src/slack/kit/action-ids.ts'
import type { Message } from '../../src/slack/kit/blocks.ts'
import { actionNamed } from '../../src/slack/kit/pieces.ts'
import { readRun } from '../../src/slack/kit/run-button.ts'
import { aPanel, type Panel, saying } from '../support/agenda.ts'

// Journey 4 as a person does it: commands typed, buttons pressed, forms filled in; through the features' own listeners.

let here: Panel
let book: Book
beforeAll(async () => {
  here = await aPanel()
  const opened = openBook()
  for (const feature of features) feature.listen(opened.desk, here.council.deps)
  book = opened.book
})
afterAll(() => here.council.close())

const heard = (who: Presser) => ({ who, channel: null, trigger: 't' })
const type = (word: string, text = '', who = here.officer): Promise<Answer> =>
  book.words.get(wordKey('/agenda', word))!.listener({ ...heard(who), text, committeeId: here.panel.id, about: null })

type Named = { readonly action_id: string; readonly value?: string; readonly text: { readonly text: string } }
const buttons = (drawn: Message | ModalView): readonly Named[] =>
  drawn.blocks.flatMap((block) =>
    block.type === 'actions'
      ? (block as unknown as { elements: Named[] }).elements
      : 'accessory' in block && block.accessory?.type === 'button'
        ? [block.accessory as unknown as Named]
        : [],
  )

/** Presses a button by its label, as the desk would: one that stands for a command runs it. */
const press = (drawn: Message | ModalView, label: string, who = here.officer): Promise<Answer> => {
  const found = buttons(drawn).find(({ text }) => text.text === label)
  if (!found)
    throw new Error(
      `No button “${label}” among ${buttons(drawn)
        .map(({ text }) => text.text)
        .join(', ')}`,
    )
  const name = actionNamed(found.action_id)
  if (name === actionIds.runCommand) {
    const run = readRun(found.value!)!
    const { command, word, committeeId, about, text } = run
    return book.words.get(wordKey(command, word))!.listener({ ...heard(who), text, committeeId, about })
  }
  return book.presses
    .get(name)!
    .listener({ ...heard(who), action: name, value: found.value ?? '', message: null, view: null })
}

/** Sends a form in: what stands in it from the start, and what is changed by hand. */
const send = (
  view: ModalView,
  changed: Readonly<Record<string, unknown>> = {},
  who = here.officer,
): Promise<Answer> => {
  const values: Record<string, unknown> = {}
  for (const block of view.blocks) {
    if (block.type !== 'input') continue
    const { element } = block as unknown as { element: Record<string, unknown> }
    values[block.block_id!] = {
      input: {
        value: element.initial_value ?? null,
        selected_date: element.initial_date ?? null,
        selected_option: element.initial_option ?? null,
        selected_options: element.initial_options ?? [],
      },
    }
  }
  for (const [name, answer] of Object.entries(changed)) {
    if (!values[name]) throw new Error(`No field "${name}" on this form: ${Object.keys(values).join(', ')}`)
    values[name] = { input: { ...(values[name] as { input: object }).input, ...(answer as object) } }
  }
  return book.forms.get(view.callback_id!)!({
    ...heard(who),
    view: { id: 'V1', hash: 'h', callbackId: view.callback_id!, metadata: view.private_metadata ?? '', values },
  })
}

const message = (answer: Answer): Message => {
  if (answer.is === 'say' || answer.is === 'redrawn') return answer.message
  throw new Error(`Not said: ${JSON.stringify(answer)}`)
}
const form = (answer: Answer): ModalView => {
  if (answer.is === 'form' || answer.is === 'push') return answer.view
  throw new Error(`No form: ${JSON.stringify(answer)}`)
}
const ticked = { selected_options: [{ value: 'yes' }] }

describe('From a draft to a published agenda, by hand', () => {
  it('an officer composes a draft from the state of the next meeting', async () => {
    await here.scheduled('Apprenticeships')
    await here.scheduled('Children’s complaints')
    const state = message(await type(''))
    expect(state.text).toContain('Thursday 11 March 2021, 10.00am, County Hall: No agenda has been drafted yet.')

    const draft = message(await press(state, 'Draft the agenda'))

    expect(saying(draft)).toContain('*308.* Apprenticeships')
    expect(saying(draft)).toContain('no report has been asked for')
    expect(saying(draft)).toContain('No report has been asked for on “Apprenticeships”.')
  })

  it('puts it in order and times it, in a form that comes back as the next draft', async () => {
    const state = message(await type(''))
    const order = form(await press(message(await press(state, 'See the draft')), 'Order and times'))
    const [first, second] = order.blocks.flatMap((block) =>
      block.type === 'input' && block.block_id?.startsWith('place.') ? [block.block_id] : [],
    )

    const wrong = await send(order, { [first!]: { value: '0' } })
    expect(wrong).toEqual({ is: 'errors', errors: { [first!]: 'Give a place from 1 to 99.' } })

    const next = message(await send(order, { [first!]: { value: '2' }, [second!]: { value: '1' } }))

    expect(saying(next)).toContain('*308.* Children’s complaints')
    expect(saying(next)).toContain('Children’s complaints now comes before Apprenticeships')
  })

  it('changes the words of standing business', async () => {
    const draft = message(await press(message(await type('')), 'See the draft'))
    const list = form(await press(draft, 'Standing business'))
    const [change] = buttons(list).filter(({ text }) => text.text === 'Change')
    expect(change).toBeDefined()
    const one = form(await press(list, 'Change'))
    const saved = message(await send(one, { words: { value: 'To hear who cannot come.' } }))
    expect(saying(message(await press(saved, 'Compose again')))).toContain('To hear who cannot come.')

    const added = form(await press(list, 'Add standing business'))
    expect(await send(added, { title: { value: '' } })).toMatchObject({
      is: 'errors',
      errors: { title: 'Give it a title, as it should be printed.' },
    })
  })

  it('consults the chair, who asks for a change in words and is then content', async () => {
    const asked = message(await press(message(await type('draft')), 'Consult'))
    expect(asked.text).toContain('has gone to Councillor Gwen Pritchard for comments')
    const toChair = (await here.deliver()).find(({ to }) => to === here.chair.personId)!.message

    const wants = form(await press(toChair, 'I’d like a change', here.chair))
    expect(await send(wants, { words: { value: ' ' } }, here.chair)).toMatchObject({ is: 'errors' })
    const thanked = message(await send(wants, { words: { value: 'Roads first, please' } }, here.chair))
    expect(saying(thanked)).toContain('Your change has gone to the contact officer')

    const content = await press(toChair, 'I’m content', here.chair)
    expect(content).toMatchObject({ is: 'redrawn' })
    expect(saying(message(content))).toContain('*You said*: content.')
    expect(saying(message(await type('')))).toContain('agreed. It is not published.')
  })

  it('shows who will see it before it is posted', async () => {
    const asked = message(await type('post'))
    expect(saying(asked)).toContain('Who will see this?')
    expect(saying(asked)).toContain('all of them belong to this workspace')
    expect((await here.deliver()).map(({ drawing }) => drawing)).not.toContain('agenda-in-channel')

    await press(asked, 'Post it')

    const reached = await here.deliver()
    expect(reached.find(({ drawing }) => drawing === 'agenda-in-channel')?.to).toBe(here.channel)
    expect(saying(message(await press(asked, 'Post it')))).toContain('already in')
  })

  it('records publication in a form, with the link, the notice and the summons', async () => {
    const opened = form(await type('publish'))
    expect(await send(opened, { link: { value: 'not a page' } })).toMatchObject({
      is: 'errors',
      errors: { link: 'Give the whole address of the page, from https:// on.' },
    })

    const recorded = message(
      await send(opened, { link: { value: 'https://democracy.example/11-march' }, notice: ticked, summons: ticked }),
    )

    expect(recorded.text).toContain('is recorded as published on Friday 19 February 2021')
    expect(saying(recorded)).toContain('304 to 310')
    const out = (await here.deliver()).find(({ drawing }) => drawing === 'agenda-published')!.message
    const member = await here.council.person('U0MEMBER', 'member', here.panel.id, 'Councillor Rao')
    expect(message(await press(out, 'Apologies', member)).text).toContain(
      `Your apologies to the ${here.panel.name} for Thursday 11 March 2021`,
    )
    expect(saying(message(await type('')))).toContain('apologies from Councillor Rao')
  })

  it('refuses, in words, what comes after', async () => {
    for (const word of ['draft', 'consult', 'post', 'publish'])
      expect(message(await type(word)).text).toContain('was published on Friday 19 February 2021')
  })

  it('finds another meeting by the day that is typed, and says so where there is none', async () => {
    expect(message(await type('', '20 July')).text).toContain('Tuesday 20 July 2021')
    expect(message(await type('', '21 July')).text).toContain('has no meeting on “21 July”')
    expect(message(await type('draft', 'the day after never')).text).not.toBe('')
  })

  it('is not for a member to draft, consult on, post or publish', async () => {
    const member = await here.council.person('U0OTHER', 'member', here.panel.id)
    for (const word of ['draft', 'consult', 'post', 'publish'])
      expect(message(await type(word, '20 July', member)).text).toContain('Nothing was changed')
  })
})
