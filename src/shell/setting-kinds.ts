import { z } from 'zod'

/** How one variable of the environment is read. `must` completes the sentence « PORT must … ». */
export type Setting<Value> = { read: z.ZodType<Value, string>; must: string; example: string }

const urlOf = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol))

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,6}$/)
    .transform(Number)
    .refine((n) => n >= from && n <= to)

const text = z.string().min(1)

const database: Setting<string> = {
  read: urlOf('postgres:', 'postgresql:'),
  must: 'be the address of a PostgreSQL database',
  example: 'postgres://user:password@host:5432/cageot',
}

/** Every variable the program reads; docs/configuration.md explains each. */
export const SETTINGS = {
  PORT: {
    read: wholeNumber(1, 65_535),
    must: 'be a whole number from 1 to 65535',
    example: '3000',
  },
  HOST: { read: text, must: 'be an address of this machine', example: '127.0.0.1' },
  BASE_URL: {
    read: urlOf('http:', 'https:')
      .refine((url) => /^https?:\/\/[^/?#@]+\/?$/.test(url))
      .transform((url) => new URL(url).origin),
    must: 'be the http or https address people type, without a path',
    example: 'https://cageot.example',
  },
  PROXIES: {
    read: wholeNumber(0, 9),
    must: 'be the number of reverse proxies before the program, from 0 to 9',
    example: '1',
  },
  DATA_DIR: { read: text, must: 'be a folder', example: '/var/lib/cageot/data' },
  DATABASE_URL: database,
  DATABASE_URL_DIRECT: database,
  SMTP_URL: {
    read: urlOf('smtp:', 'smtps:'),
    must: 'be the address of a mail server',
    example: 'smtps://user:password@mail.example:465',
  },
  MAIL_FROM: {
    read: z.string().regex(/^([^<>@\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/),
    must: 'be an e-mail address, with or without a name',
    example: 'Cageot <cageot@cageot.example>',
  },
  LOG_LEVEL: {
    read: z.enum(['error', 'warn', 'info', 'debug', 'silent']),
    must: 'be error, warn, info, debug or silent',
    example: 'info',
  },
  SECRET: {
    read: z.string().min(32),
    must: 'have at least 32 characters that nobody can guess',
    example: '"$(openssl rand -base64 32)"',
  },
} satisfies Record<string, { read: z.ZodType; must: string; example: string }>

export type SettingName = keyof typeof SETTINGS
