export function installProblem(root: string): string | undefined;
export function install(root: string): Promise<void>;
export function nodeFile(root: string): string;
