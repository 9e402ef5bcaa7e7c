import { createHmac, timingSafeEqual } from 'node:crypto'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { doubtOf } from '../../src/slack/receiver/signature.ts'

vi.mock('node:crypto', async (original) => {
  const crypto = await original<typeof import('node:crypto')>()
  return { ...crypto, timingSafeEqual: vi.fn(crypto.timingSafeEqual) }
})

const SECRET = '8f742231b10e8888abcd99yyyzzz85a5'
const body = Buffer.from('payload=%7B%7D')
const signed = `v0=${createHmac('sha256', SECRET).update('v0:1000:').update(body).digest('hex')}`
const changedAt = (at: number) => signed.slice(0, at) + (signed[at] === '0' ? '1' : '0') + signed.slice(at + 1)
const doubtAbout = (signature: string) => doubtOf([SECRET], { signature, timestamp: '1000', body }, 1000)

describe('A signature', () => {
  beforeEach(() => {
    vi.mocked(timingSafeEqual).mockClear()
  })

  it.each([
    ['as it is', signed, null],
    ['with its first byte wrong', changedAt(3), 'wrong-signature'],
    ['with its last byte wrong', changedAt(signed.length - 1), 'wrong-signature'],
  ])('%s is compared whole, in a time that tells nothing', (_what, signature, doubt) => {
    expect(doubtAbout(signature)).toBe(doubt)
    expect(timingSafeEqual).toHaveBeenCalledExactlyOnceWith(Buffer.from(signature), Buffer.from(signed))
  })

  it('of another length is not compared at all: its length is no secret', () => {
    expect(doubtAbout(`${signed}0`)).toBe('wrong-signature')
    expect(timingSafeEqual).not.toHaveBeenCalled()
  })
})
