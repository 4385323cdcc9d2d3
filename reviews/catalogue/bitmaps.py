"""Sets of places as whole numbers: bit 0 stands for the oldest place. `&` combines filters, `bit_count()` counts."""


def bits_of(numbers):
    """The set that holds these places."""
    numbers = list(numbers)
    buffer = bytearray(max(numbers, default=-1) // 8 + 1)
    for number in numbers:
        buffer[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(buffer, "little")


def up_to(number):
    """The set of all places from the first to `number`; none for -1."""
    return (1 << number + 1) - 1


def newest(bits, skip, length):
    """The numbers of `length` places, highest first, after the `skip` highest. Its time does not depend on `skip`."""
    rest = _without_highest(bits, skip)
    numbers = []
    while rest and len(numbers) < length:
        numbers.append(rest.bit_length() - 1)
        rest ^= 1 << numbers[-1]
    return numbers


def _without_highest(bits, skip):
    """Halves the range in which the last of the `skip` highest stands until it is found."""
    if skip >= bits.bit_count():
        return 0
    keep = bits.bit_count() - skip
    low, high = 0, bits.bit_length()
    # The lowest `high` places hold at least `keep`; the lowest `low` hold fewer.
    kept_below, window = 0, bits
    while high - low > 1:
        half = (high - low) // 2
        lower = window & ((1 << half) - 1)
        if kept_below + lower.bit_count() >= keep:
            window, high = lower, low + half
        else:
            kept_below += lower.bit_count()
            window, low = window >> half, low + half
    return bits & ((1 << high) - 1)


def opened(bits, number, room):
    """The set after everything from place `number` on has moved up by `room` places."""
    below = bits & ((1 << number) - 1)
    return below | (bits >> number) << number + room
