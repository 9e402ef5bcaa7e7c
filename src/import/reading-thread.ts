import { parentPort, workerData } from 'node:worker_threads'
import type { ToRead } from './on-a-thread.ts'
import { read } from './read.ts'
import { readMeetingList } from './read-meeting-list.ts'
import { readPeople, readProgrammeTable } from './read-set-up.ts'

const answered = (toRead: ToRead) => {
  switch (toRead.as) {
    case 'page':
      return read(toRead.bytes, toRead.options)
    case 'people':
      return readPeople(toRead.bytes, toRead.limits)
    case 'programme':
      return readProgrammeTable(toRead.bytes, toRead.limits)
    case 'meetings':
      return readMeetingList(toRead.bytes, toRead.zone, toRead.limits)
  }
}

parentPort?.postMessage(await answered(workerData as ToRead))
