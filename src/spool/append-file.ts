import { constants } from 'node:fs'
import { type FileHandle, mkdir, open, stat, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'

/** A file that is only added to, made when there is first something to write. */
export type AppendFile = {
  /** On the disk when it resolves. Throws where it is not: what was written of it is taken back. */
  append(text: string): Promise<void>
  /** Bytes in it. */
  length(): number
  /** Nothing in it is wanted any more. */
  empty(): Promise<void>
  close(): Promise<void>
}

/** Appends that come together go to the disk together. */
export const appendFile = (path: string): AppendFile => {
  let handle: FileHandle | null = null
  let length = 0
  let waiting: { text: string; done: () => void; failed: (fault: unknown) => void }[] = []
  let turn: Promise<unknown> = Promise.resolve()

  const opened = async (): Promise<FileHandle> => {
    // Whoever took this process for dead may have taken the file over, and away.
    if (handle && !(await isStillAt(path, handle))) {
      await handle.close().catch(() => {})
      handle = null
    }
    if (handle) return handle
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    handle = await open(path, constants.O_WRONLY | constants.O_CREAT, 0o600)
    length = (await handle.stat()).size
    // the folder's own entry of a new file has to survive as well
    const folder = await open(dirname(path), constants.O_RDONLY)
    await folder.sync().finally(() => folder.close())
    return handle
  }
  const write = async (text: string): Promise<void> => {
    const file = await opened()
    const bytes = Buffer.from(text)
    try {
      for (let from = 0; from < bytes.length; )
        from += (await file.write(bytes, from, bytes.length - from, length + from)).bytesWritten
      await file.datasync()
    } catch (fault) {
      await file.truncate(length).catch(() => {})
      throw fault
    }
    length += bytes.length
    if (!(await isStillAt(path, file))) await write(text)
  }
  const flush = async (): Promise<void> => {
    const now = waiting
    waiting = []
    if (now.length === 0) return
    try {
      await write(now.map(({ text }) => text).join(''))
      for (const { done } of now) done()
    } catch (fault) {
      for (const { failed } of now) failed(fault)
    }
  }
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = turn.then(work)
    turn = mine.catch(() => {})
    return mine
  }

  return {
    append: (text) =>
      new Promise<void>((done, failed) => {
        waiting.push({ text, done, failed })
        void inTurn(flush)
      }),
    length: () => length,
    empty: () =>
      inTurn(async () => {
        if (!handle || length === 0 || waiting.length > 0) return
        await handle.truncate(0)
        length = 0
      }),
    close: () =>
      inTurn(async () => {
        if (!handle) return
        if (length === 0) await unlink(path).catch(() => {})
        await handle.close()
        handle = null
      }),
  }
}

const isStillAt = async (path: string, handle: FileHandle): Promise<boolean> => {
  const [there, ours] = await Promise.all([stat(path).catch(() => null), handle.stat()])
  return there !== null && there.ino === ours.ino && there.dev === ours.dev
}
