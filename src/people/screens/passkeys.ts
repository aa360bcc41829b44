/** Passkeys between the server and the browser's own WebAuthn: bytes are base64url on the way (WebAuthn Level 3 §5.1.8–9). */

type Options = Record<string, unknown>
type Parsers = {
  parseCreationOptionsFromJSON?: (options: Options) => PublicKeyCredentialCreationOptions
  parseRequestOptionsFromJSON?: (options: Options) => PublicKeyCredentialRequestOptions
}

/** Whether this browser can keep passkeys here: it must be new enough, and the page must have been reached safely. */
export const passkeysWork = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' && typeof (PublicKeyCredential as unknown as Parsers).parseRequestOptionsFromJSON === 'function'

const asJson = (credential: Credential | null): Record<string, unknown> => {
  if (!credential) throw new Error('no passkey')
  return (credential as PublicKeyCredential).toJSON() as unknown as Record<string, unknown>
}

export async function makePasskey(options: Options): Promise<Record<string, unknown>> {
  const { parseCreationOptionsFromJSON } = PublicKeyCredential as unknown as Required<Parsers>
  return asJson(await navigator.credentials.create({ publicKey: parseCreationOptionsFromJSON.call(PublicKeyCredential, options) }))
}

export async function askPasskey(options: Options): Promise<Record<string, unknown>> {
  const { parseRequestOptionsFromJSON } = PublicKeyCredential as unknown as Required<Parsers>
  return asJson(await navigator.credentials.get({ publicKey: parseRequestOptionsFromJSON.call(PublicKeyCredential, options) }))
}
