/** What a server says of the page that an element will stand in. */
export interface RenderOptions {
  /** The language, BCP 47; it stands at the element as `lang`. Default: English. */
  lang?: string | undefined;
  /** The page's own address, which relative addresses are relative to. Without it they stay as they are written. */
  base?: string | undefined;
  /** The moment: a date, an ISO date-time, or milliseconds. Default: now. */
  now?: Date | number | string | undefined;
  /** Level of the element's own heading, 1 to 6. */
  headingLevel?: number | undefined;
  /** Further attributes of the element's tag; `true` gives one without a value; `false` and `null` none. */
  attributes?: Attributes | undefined;
}

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** What attributes an element's tag gets. */
export function attributesOf({ lang, headingLevel, attributes }: RenderOptions): [name: string, value: string][] {
  const all: Attributes = { lang, 'heading-level': headingLevel, ...attributes };
  return Object.entries(all).flatMap(([name, value]): [string, string][] => {
    if (value === undefined || value === null || value === false) return [];
    // What is no name would become something else in the tag.
    if (!/^[^\s"'<>/=\p{Cc}]+$/u.test(name)) throw new TypeError(`"${name}" is no name of an attribute.`);
    return [[name.toLowerCase(), value === true ? '' : String(value)]];
  });
}
