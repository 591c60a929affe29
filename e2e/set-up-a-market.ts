import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { photoFile } from '#test/pictures.ts'
import { photograph } from './phone.ts'

const LIST = new URL('../test/lists/marche-200.csv', import.meta.url).pathname
const WRONG_LIST = new URL('../test/lists/with-errors.csv', import.meta.url).pathname

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

export async function createGroup(page: Page) {
  await page.getByRole('heading', { level: 1, name: 'Bonjour Jeanne' }).waitFor()
  await page.getByRole('link', { name: 'Créer un groupe' }).click()
  await page.getByLabel('Nom du groupe').fill('Halle de Saint-Avit')
  await page.getByRole('radio', { name: /^Commandes groupées/ }).check()
  await page.getByLabel('Nom du lieu').fill('La halle')
  await page.getByLabel('Commune').fill('Saint-Avit-la-Plaine')
  await photograph(page, '2-create-group')
  await page.getByRole('button', { name: 'Créer le groupe' }).click()
  await page.getByRole('heading', { level: 1, name: 'Réglages' }).waitFor()
}

/** One of the coordinators' screens, by the phone's menu. */
export async function goTo(page: Page, screen: string) {
  await page.locator('.menu summary').click()
  await page.locator('.menu').getByRole('link', { name: screen }).click()
}

export async function openCatalog(page: Page) {
  await goTo(page, 'Catalogues')
  await page.getByRole('link', { name: 'Ajouter un producteur' }).click()
  await page.getByLabel('Nom de la ferme ou du producteur').fill('Ferme de la Combe')
  await page.getByLabel('SIRET').last().fill('512 340 878 00010')
  await page.getByLabel('Nom du catalogue').fill('Toute la ferme')
  await page.getByLabel('Frais du groupe').fill('2,5')
  await photograph(page, '3-producer')
  await page.getByRole('button', { name: 'Créer le producteur et son catalogue' }).click()
  await page.getByText('Le catalogue est ouvert.').waitFor()
}

/** Wrong rows are named and nothing comes in; the right list comes in whole. */
export async function importProducts(page: Page) {
  await page.getByRole('link', { name: 'Importer une liste' }).click()
  await page.getByLabel('Fichier').setInputFiles(WRONG_LIST)
  await page.getByRole('button', { name: 'Lire le fichier' }).click()
  await page.getByText('La liste n’est pas importée.').waitFor()
  const wrong = page.getByRole('table', { name: 'À corriger' }).getByRole('row')
  await wrong.filter({ hasText: 'Le nom manque.' }).filter({ hasText: '3' }).waitFor()
  await wrong.filter({ hasText: '1,5o' }).filter({ hasText: '4' }).waitFor()
  await photograph(page, '4-wrong-list')

  await page.getByLabel('Fichier').setInputFiles(LIST)
  await page.getByRole('button', { name: 'Lire le fichier' }).click()
  await page.getByRole('button', { name: /^Importer : 200 nouveaux/ }).click()
  await page.getByText('La liste est importée.').waitFor()
  await page.getByRole('heading', { name: '200 produits' }).waitFor()
  await photograph(page, '5-catalog')
}

/** Two by their reference, one that is nobody's: it is left aside and said. */
export async function addPhotos(page: Page) {
  await page.getByRole('link', { name: 'Ajouter des photos' }).click()
  const files = await Promise.all(
    ['TOM-01B.jpg', 'tom-02c.jpg', 'grange.jpg'].map(async (name) => {
      const photo = await photoFile(name)
      return { name, mimeType: photo.type, buffer: Buffer.from(await photo.arrayBuffer()) }
    }),
  )
  await page.getByLabel('Photos, ou un fichier zip').setInputFiles(files)
  await page.getByRole('button', { name: 'Envoyer les photos' }).click()
  await page.getByRole('table', { name: 'Laissées de côté' }).getByText('grange.jpg').waitFor()
  await photograph(page, '5-photos')
  await button(page, 'Poser les 2 photos').click()
  await page.getByRole('heading', { name: '200 produits' }).waitFor()
}

/** For Saturday, ordered until Thursday evening; what the farm sells only until Thursday noon. */
export async function planDistribution(page: Page) {
  await goTo(page, 'Distributions')
  await page.getByRole('link', { name: 'Nouvelle distribution' }).first().click()
  await fillDates(page, {
    Jour: '2026-11-28',
    Début: '09:30',
    Fin: '12:30',
    'Ouverture : jour': '2026-11-20',
    'Ouverture : heure': '08:00',
    'Fermeture : jour': '2026-11-26',
    'Fermeture : heure': '20:00',
  })
  await page.getByRole('checkbox', { name: 'Ferme de la Combe' }).check()
  await page.locator('summary').filter({ hasText: 'Suit la distribution' }).click()
  await page.getByLabel('Ses commandes ont leurs propres dates').check()
  await fillDates(page, {
    'Ouverture : jour': '2026-11-24',
    'Ouverture : heure': '08:00',
    'Fermeture : jour': '2026-11-26',
    'Fermeture : heure': '12:00',
  })
  await photograph(page, '6-plan')
  await page.getByRole('button', { name: 'Créer la distribution' }).click()
  await page.getByRole('link', { name: /^sam. 28 nov/i }).waitFor()
}

/** The last field of each name: those of a catalogue come after the distribution's. */
async function fillDates(page: Page, typed: Record<string, string>) {
  for (const [label, value] of Object.entries(typed)) {
    await page.getByLabel(label, { exact: true }).filter({ visible: true }).last().fill(value)
  }
}

/** « Ouvrir les commandes » names what lacks, each with the link that solves it. */
export async function solveWhatIsInTheWay(page: Page) {
  await openChecklist(page)
  await page.getByText('Personne ne peut commander.').waitFor()
  await page.getByText(/La fiche légale du producteur est incomplète.*la charte/).waitFor()
  await photograph(page, '7-in-the-way')
  await page.getByRole('link', { name: 'Compléter l’adresse' }).click()
  await page.getByLabel('Rue').fill('Place de la halle')
  await button(page, 'Enregistrer').click()

  await openChecklist(page)
  expect(await page.getByText('Compléter l’adresse').count()).toBe(0)
  await page.getByRole('link', { name: 'Compléter la fiche' }).first().click()
  await fillSheet(page)
  await openChecklist(page)
  await page
    .getByText(/La fiche légale du producteur est incomplète.*Il manque la charte/)
    .waitFor()
  await page.getByRole('link', { name: 'Compléter la fiche' }).first().click()
  await page.getByLabel('Signée le').fill('2026-11-20')
  await page.getByLabel('Par', { exact: true }).fill('Lucie Morel')
  await button(page, 'Noter la signature').click()
  await page.getByText('La signature de la charte est notée.').waitFor()

  await openChecklist(page)
  await page.getByText('Les membres peuvent commander.').waitFor()
  await photograph(page, '7-open')
}

async function openChecklist(page: Page) {
  await goTo(page, 'Distributions')
  await page.getByRole('link', { name: /^Ouverture des commandes/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Ouvrir les commandes' }).waitFor()
}

/** Who sells by law; the charter is signed on paper. */
async function fillSheet(page: Page) {
  const typed = {
    'Raison sociale': 'Lucie Morel EI',
    Adresse: '3 chemin de la Combe',
    'Code postal': '26330',
    Commune: 'Saint-Avit-la-Plaine',
    'Nom du médiateur': 'Médiation du Vercors',
    'Adresse du médiateur': '1 rue du Four, 26100 Romans',
  }
  await page.getByLabel('Forme juridique').selectOption('ei')
  for (const [label, value] of Object.entries(typed)) {
    await page.getByLabel(label, { exact: true }).fill(value)
  }
  await page.getByRole('radio', { name: /^Assujetti à la TVA/ }).check()
  await page.getByLabel(/^Numéro de TVA/).fill('FR 28 512340878')
  await button(page, 'Enregistrer la fiche').click()
  await page.getByText('La fiche est enregistrée.').waitFor()
}

/** Answers the link that the group gives away. */
export async function seeShop(page: Page): Promise<string> {
  await goTo(page, 'Distributions')
  await page.getByRole('link', { name: /^sam. 28 nov/i }).click()
  await page.getByRole('link', { name: 'Voir la boutique' }).click()
  await page.getByRole('heading', { level: 1, name: 'Samedi 28 novembre' }).waitFor()
  await page.getByText('200 produits').waitFor()
  await page.getByText('jeudi 26 novembre à 12 h').first().waitFor()
  await photograph(page, '7-shop')
  const [link = ''] = /\/g\/[^/]+/.exec(new URL(page.url()).pathname) ?? []
  return link
}
