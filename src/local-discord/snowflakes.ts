/** Ids as Discord makes them: the milliseconds since 2015 and a counter, in 17–19 digits. */

const DISCORD_EPOCH = 1_420_070_400_000n;

/** A source of ids that only ever grow. https://discord.com/developers/docs/reference#snowflakes */
export function createSnowflakes(): () => string {
  let last = 0n;
  return () => {
    const fresh = (BigInt(Date.now()) - DISCORD_EPOCH) << 22n;
    last = fresh > last ? fresh : last + 1n;
    return last.toString();
  };
}
