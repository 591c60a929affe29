import { expect, test } from 'vitest'
import { legalLine } from './legal-identity.page.tsx'
import type { LegalIdentityFacts } from './legal-identity.rules.ts'

const farm: LegalIdentityFacts = {
  name: 'La Ferme des Trois Chênes',
  businessName: 'EARL des Trois Chênes',
  legalForm: 'earl',
  capitalCents: 750_000,
  siret: '51234087800010',
  rna: null,
  address1: '240 chemin des Chênes',
  address2: '',
  postcode: '26330',
  city: 'Chazelles',
  vatRegime: 'liable',
  vatNumber: 'FR28512340878',
}

test.each([
  [
    'a company with its capital and its VAT number',
    {},
    'EARL des Trois Chênes, EARL au capital de 7 500,00 €, SIRET 512 340 878 00010, 240 chemin des Chênes, 26330 Chazelles, TVA FR28512340878',
  ],
  [
    'a sole trader under 293 B',
    {
      businessName: 'Maud Vasseur EI',
      legalForm: 'ei',
      capitalCents: null,
      vatRegime: 'exempt-293b',
      vatNumber: null,
    },
    'Maud Vasseur EI, entrepreneur individuel, SIRET 512 340 878 00010, 240 chemin des Chênes, 26330 Chazelles, TVA non applicable, art. 293 B du CGI',
  ],
  [
    'an association by its RNA',
    { legalForm: 'association', capitalCents: null, siret: null, rna: 'W262001234' },
    'EARL des Trois Chênes, association, RNA W262001234, 240 chemin des Chênes, 26330 Chazelles, TVA FR28512340878',
  ],
  [
    'whoever is known by name alone',
    {
      businessName: '',
      legalForm: null,
      siret: null,
      address1: '',
      postcode: '',
      city: '',
      vatRegime: null,
    },
    'La Ferme des Trois Chênes',
  ],
] as [string, Partial<LegalIdentityFacts>, string][])('%s', (_name, differs, line) => {
  const said = legalLine('fr', { ...farm, ...differs })
  expect(said.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(line)
})
