/** `78 %`; a dash where there is nothing to divide by. */
export function showRate(value: number | null): string {
  return value === null ? '–' : `${Math.round(value * 100)} %`;
}

/** `+19`, `−8`, `0`: percentage points; a dash where there is no baseline. */
export function showChange(points: number | null): string {
  if (points === null) return '–';
  return points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0';
}

/** `26 min`, `1 h 48 min`, `2 d 3 h` (of 24 hours); a dash where nobody has answered. */
export function showMinutes(minutes: number | null): string {
  if (minutes === null) return '–';
  const whole = Math.round(minutes);
  if (whole < 60) return `${whole} min`;
  const hours = Math.floor(whole / 60);
  if (hours < 48) return whole % 60 ? `${hours} h ${whole % 60} min` : `${hours} h`;
  return hours % 24 ? `${Math.floor(hours / 24)} d ${hours % 24} h` : `${hours / 24} d`;
}
