import { tmpdir } from 'node:os'
import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { complaintOfSpace } from './space.ts'

const own = readConfig({ DATABASE_URL: 'postgres://a:b@db.example/c', DATA_DIR: tmpdir() })
const embedded = readConfig({ DATA_DIR: tmpdir() })
const failure = (code: string) => Object.assign(new Error('it broke'), { code })

test('a full disk is told by whose it is', () => {
  expect(complaintOfSpace(failure('53100'), embedded)?.message).toBe(
    `The disk of ${tmpdir()} is full: make room there, and start again.`,
  )
  expect(complaintOfSpace(failure('53100'), own)?.message).toBe(
    "The disk of the database's server is full: make room there, and start again.",
  )
})

test('what is no matter of space stays what it is', () => {
  expect(complaintOfSpace(failure('23505'), embedded)).toBeNull()
  // the server is lost, but its disk has room
  expect(complaintOfSpace(failure('57P01'), embedded)).toBeNull()
})
