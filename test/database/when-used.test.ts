import { expect, it } from 'vitest'
import { whenUsed } from '../../src/database/when-used.ts'

it('What is dear to make is made when it is first used, and once', () => {
  let made = 0
  const counter = whenUsed(() => {
    made++
    return {
      count: 0,
      add() {
        this.count++
        return this.count
      },
    }
  })
  expect([made, counter.made()]).toEqual([0, null])

  const { add } = counter.it
  expect([add(), counter.it.add(), counter.it.count]).toEqual([1, 2, 2])
  expect('add' in counter.it && 'other' in counter.it).toBe(false)
  expect(made).toBe(1)
  expect(counter.made()).not.toBeNull()
})
