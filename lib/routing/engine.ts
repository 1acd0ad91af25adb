/** Name and version of the routing rules; the version grows with any change that can alter a result. */
export const routingEngine = 'handoff-desk/routing';
export const routingVersion = '1.0.0';
