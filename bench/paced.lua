-- What requests.lua asks for, at a moderate rate. A third argument: how many milliseconds a connection pauses before it asks again, on average.
dofile(debug.getinfo(1, "S").source:match("^@(.*)paced%.lua$") .. "requests.lua")

local init_requests, pause = init, 0

function init(args)
    init_requests(args)
    pause = tonumber(args[3])
end

function delay()
    return math.random(0, 2 * pause)
end
