import { describe, expect } from 'vitest'
import { test } from '#test/db.ts'
import { createProducer } from './create-producer.action.ts'
import { searchProducers } from './producer.queries.ts'

describe('looking for a producer', () => {
  test.for([
    ['trois chenes', 'La Ferme des Trois Chênes'],
    ['Ferm des Trois Chaines', 'La Ferme des Trois Chênes'],
    ['Fournil Montagny', 'Le Fournil de Maud'],
    ['montagny', 'Le Fournil de Maud'],
    ['saint avit', 'La Chèvrerie du Lavoir'],
    ['chevrreie', 'La Chèvrerie du Lavoir'],
    ['834 902 116 00013', 'Le Fournil de Maud'],
    ['26400', 'Les Vergers de la Combe'],
    ['MAUD@fournil.example', 'Le Fournil de Maud'],
  ])('by « %s » finds %s', async ([typed, name], { db, world }) => {
    await db
      .updateTable('producer')
      .set({ email: 'maud@fournil.example' })
      .where('id', '=', world.catalogs.fournil.producerId)
      .execute()
    const found = await searchProducers(db, typed as string)
    expect(found.map((one) => one.name)).toContain(name)
  })

  test.for([['Zanzibar'], ['   '], ['%'], ['_'], ['la']])(
    'by « %s » finds nobody it should not',
    async ([typed], { db }) => {
      const found = await searchProducers(db, typed as string)
      expect(found.length).toBeLessThanOrEqual(typed === 'la' ? 10 : 0)
    },
  )

  test('shows what everybody may see, and nothing else', async ({ db }) => {
    const [found] = await searchProducers(db, 'fournil')
    expect(Object.keys(found ?? {}).sort()).toEqual([
      'city',
      'code',
      'id',
      'name',
      'postcode',
      'profession',
      'siret',
    ])
  })
})

describe('a producer twice', () => {
  const facts = {
    name: 'LE FOURNIL DE MAUD',
    businessName: '',
    profession: '',
    postcode: '26330',
    city: 'Montagny',
    siret: null,
    email: null,
    phone: null,
  }
  test.for([
    ['the same name in the same postcode', {}, 'producer-twice'],
    ['the same SIRET', { name: 'X', postcode: '', siret: '83490211600013' }, 'siret-known'],
    ['the same name elsewhere', { postcode: '75001' }, 'made'],
    ['the same name there, with another SIRET', { siret: '44306184100047' }, 'made'],
  ] as const)('%s', async ([, differs, answer], { db, world, clock }) => {
    const { ines } = world.people
    const actor = { groupId: world.groups.gare.id, personId: ines.id, accountId: ines.accountId }
    const made = await createProducer(db, {
      actor,
      facts: { ...facts, ...differs },
      now: clock.now(),
    })
    expect(made.ok ? 'made' : made.refusal.code).toBe(answer)
  })
})
