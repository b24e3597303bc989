import process from 'node:process';
/**
 * Refuses to go on where Node's permission model is not in force: then a fault in everything else
 * would not be caught.
 * @throws Error that says so
 */
export function requirePermissionModel(): void {
  // The types have it always.
  const permission = process.permission as NodeJS.ProcessPermission | undefined;
  const isOpen =
    permission === undefined ||
    permission.has('fs.write') ||
    permission.has('fs.read') ||
    permission.has('child') ||
    permission.has('worker');
  if (isOpen) {
    throw new Error('the permission model of Node is not in force, so no program is run');
  }
}
