import { isServer } from 'lit';

/** Whether elements are rendered without a page around them. Lit's own constant is typed as if there were no servers. */
export const onServer: boolean = isServer;
