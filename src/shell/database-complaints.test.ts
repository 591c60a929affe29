import { expect, test } from 'vitest'
import { complaintAbout } from './database-complaints.ts'

const url = 'postgres://ines:hunter2@db.example/market'
const error = (code: string, message = '') => Object.assign(new Error(message), { code })

test.each([
  [
    error('ECONNREFUSED'),
    'DATABASE_URL: no PostgreSQL listens at db.example:5432: start it, or correct the host and the port.',
  ],
  [error('ENOTFOUND'), 'DATABASE_URL: there is no host named db.example: correct the name.'],
  [
    error('28P01'),
    'DATABASE_URL: db.example:5432 refuses the password of the user ines: correct the user or the password.',
  ],
  [
    error('3D000'),
    'DATABASE_URL: db.example:5432 has no database market: create it, or correct the name.',
  ],
  [
    new AggregateError([error('ECONNREFUSED'), error('ECONNREFUSED')]),
    'DATABASE_URL: no PostgreSQL listens at db.example:5432: start it, or correct the host and the port.',
  ],
  [
    new Error('timeout expired'),
    "DATABASE_URL: db.example:5432 can't be used (it does not answer).",
  ],
  [
    error('08P01', 'no more sorcery.'),
    "DATABASE_URL: db.example:5432 can't be used (no more sorcery).",
  ],
])('%s is told in one sentence, without the password', (given, expected) => {
  expect(complaintAbout('DATABASE_URL', url, given)).toBe(expected)
})
