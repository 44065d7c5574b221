import asyncio

from wwe_keeper.last_turns import MOST, last_turns


def test_whoever_waits_for_what_is_done_hears_of_it_at_once():
    async def check():
        heard, future = [], asyncio.get_running_loop().create_future()

        async def wait():
            try:
                await future
            except KeyError:
                heard.append("failed")

        task = asyncio.create_task(wait())
        await asyncio.sleep(0)
        loop = asyncio.get_running_loop()
        loop.call_soon(last_turns, loop, lambda: future.set_exception(KeyError()))  # in no task
        await asyncio.sleep(0)
        return heard, task.done()

    assert asyncio.run(check()) == (["failed"], True)


def test_what_wakes_itself_for_ever_does_not_hold_the_end_up():
    loop, turns = asyncio.new_event_loop(), []

    def again():
        turns.append(1)
        loop.call_soon(again)

    last_turns(loop, lambda: loop.call_soon(again))
    loop.close()
    assert len(turns) == MOST


def test_what_fails_in_a_last_turn_is_told_to_the_loop_and_stops_nothing_else():
    loop, told, turns = asyncio.new_event_loop(), [], []
    loop.set_exception_handler(lambda _loop, context: told.append(context["exception"]))

    def both():
        loop.call_soon({}.__getitem__, "nothing")
        loop.call_soon(turns.append, 1)

    last_turns(loop, both)
    loop.close()
    assert (type(told[0]), turns) == (KeyError, [1])
