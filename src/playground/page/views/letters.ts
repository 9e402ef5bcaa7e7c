import type { VNode } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Letter, State } from '../../protocol.ts'
import { perform } from '../doing.ts'
import { html } from '../render/html.ts'
import { longDayIn, timeIn } from '../render/instant.ts'
import type { Reader } from '../render/reader.ts'
import { icon } from './icon.ts'
import { personOf } from './reading.ts'

type Draft = { readonly to: string; readonly subject: string; readonly body: string; readonly inReplyTo?: string }

const WriteLetter = ({ state, draft, done }: { state: State; draft: Draft; done: () => void }): VNode => {
  const [letter, setLetter] = useState(draft)
  const [words, setWords] = useState('')
  const put = (field: 'to' | 'subject' | 'body') => (event: Event) =>
    setLetter({ ...letter, [field]: (event.target as HTMLInputElement).value })
  const send = async (event: Event) => {
    event.preventDefault()
    const missing = !letter.to
      ? 'Choose whom it is to.'
      : !letter.subject.trim()
        ? 'Give it a subject.'
        : !letter.body.trim()
          ? 'Write something in it.'
          : ''
    setWords(missing)
    if (missing) return
    const result = await perform({ do: 'write-letter', ...letter }, state.me)
    if (result.ok) done()
  }
  const others = state.people.filter((person) => !person.isBot && person.id !== state.me && person.email)
  return html`<form class="letter-form" onSubmit=${send} novalidate>
    <h2>${draft.inReplyTo ? 'Reply' : 'Write a letter or e-mail'}</h2>
    <label class="label" for="letter-to">To</label>
    <select id="letter-to" class="field" value=${letter.to} onChange=${put('to')}>
      <option value="">Choose someone</option>
      ${others.map((person) => html`<option key=${person.id} value=${person.id} selected=${person.id === letter.to}>${person.name}${person.hasSlack ? '' : ' (not in Slack)'}</option>`)}
    </select>
    <label class="label" for="letter-subject">Subject</label>
    <input id="letter-subject" class="field" value=${letter.subject} onInput=${put('subject')} />
    <label class="label" for="letter-body">Letter</label>
    <textarea id="letter-body" class="field field-tall" rows="10" value=${letter.body} onInput=${put('body')}></textarea>
    ${words && html`<p class="error" role="alert"><span aria-hidden="true">▲ </span>${words}</p>`}
    <p class="letter-buttons"><button type="submit" class="button primary">Send</button> <button type="button" class="button" onClick=${done}>Cancel</button></p>
  </form>`
}

/** The post of one person: what came, what went, and a sheet to write on. For a witness without Slack it is everything. */
export const LettersView = ({ state, reader }: { state: State; reader: Reader }): VNode => {
  const [open, setOpen] = useState<string>()
  const [draft, setDraft] = useState<Draft>()
  useEffect(() => {
    setOpen(undefined)
    setDraft(undefined)
  }, [state.me])
  const me = personOf(state, state.me)
  const letter = state.letters.find((each) => each.id === open) ?? (draft ? undefined : state.letters[0])
  useEffect(() => {
    if (letter?.isUnread && letter.to === state.me) void perform({ do: 'read-letter', letter: letter.id }, state.me)
  }, [letter?.id])
  const told = (each: Letter) =>
    `${longDayIn(Date.parse(each.at), reader.zone)} at ${timeIn(Date.parse(each.at), reader.zone)}`
  const reply = (each: Letter) =>
    setDraft({
      to: each.from === state.me ? each.to : each.from,
      subject: each.subject.replace(/^(Re: )?/, 'Re: '),
      body: '',
      inReplyTo: each.id,
    })
  return html`<div class="conversation letters-view">
    <header class="place-head">
      <div class="place-title"><h1 tabindex="-1">${icon('letter')}Letters and e-mail</h1><p class="place-about">${me.name}${me.email && ` · ${me.email}`}${me.hasSlack ? '' : ' · is not in Slack, and is reached here'}</p></div>
      <button type="button" class="button" onClick=${() => setDraft({ to: '', subject: '', body: '' })}>Write</button>
    </header>
    <div class="letters">
      <ul class="letter-list" aria-label="Letters">
        ${state.letters.map(
          (
            each,
          ) => html`<li key=${each.id}><button type="button" class=${`letter-line ${each.id === letter?.id ? 'is-here' : ''} ${each.isUnread && each.to === state.me ? 'is-unread' : ''}`} aria-current=${each.id === letter?.id ? 'true' : undefined}
            onClick=${() => {
              setOpen(each.id)
              setDraft(undefined)
            }}><span class="letter-who">${each.to === state.me ? personOf(state, each.from).name : `To ${personOf(state, each.to).name}`}${each.isUnread && each.to === state.me && html`<span class="new-mark">New</span>`}</span><span class="letter-subject">${each.subject}</span><span class="letter-when">${told(each)}</span></button></li>`,
        )}
        ${state.letters.length === 0 && html`<li class="nothing">No letters yet.</li>`}
      </ul>
      <div class="letter-frame" tabindex="0" role="region" aria-label="Letter">
        ${
          draft
            ? html`<${WriteLetter} key=${`${draft.inReplyTo ?? 'new'}`} state=${state} draft=${draft} done=${() => setDraft(undefined)} />`
            : letter
              ? html`<article class="letter"><h2>${letter.subject}</h2><p class="letter-head">From ${personOf(state, letter.from).name} to ${personOf(state, letter.to).name}<br />${told(letter)}</p>
                  <div class="letter-body">${letter.body}</div><p><button type="button" class="button primary" onClick=${() => reply(letter)}>Reply</button></p></article>`
              : html`<p class="nothing">${me.hasSlack ? 'Letters to people without Slack are written here.' : `When ${me.name} is written to, it arrives here.`}</p>`
        }
      </div>
    </div>
  </div>`
}
