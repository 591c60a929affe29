/** What a group writes down about somebody who grows, until the producer does it. */
export type ProducerFacts = {
  name: string
  businessName: string
  profession: string
  postcode: string
  city: string
  /** 14 digits, or null while it isn't known. */
  siret: string | null
  email: string | null
  phone: string | null
}

/** What everybody who looks for a producer may see, in whatever group. */
export type PublicProducer = Pick<
  ProducerFacts,
  'name' | 'profession' | 'postcode' | 'city' | 'siret'
> & { id: number; code: string }

/** What somebody looks for: letters are a name, a town or an e-mail, digits a SIRET or a postcode. */
export type Wanted = { name: string; email: string | null; siret: string | null; town: string }
