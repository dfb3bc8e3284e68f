/** Name, email address and telephone number, for the next opening on the same site: kept only where someone ticked so. */
export type Contact = Readonly<Record<string, string>>;

const KEY = 'coalition-careers.contact';

export function rememberedContact(): Contact | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return typeof found === 'object' && found ? (found as Contact) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether it can be kept at all: a closed frame may keep nothing. */
export function canRemember(): boolean {
  try {
    return Boolean(localStorage);
  } catch {
    return false;
  }
}

/** Keeps it, or forgets it. */
export function rememberContact(contact: Contact | undefined): void {
  try {
    if (contact) localStorage.setItem(KEY, JSON.stringify(contact));
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is full or forbidden: nothing is kept.
  }
}
