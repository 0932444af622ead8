-- What wrk asks for: ranges at random offsets of one file or of many. Arguments: files with their sizes in a list, bytes of a range (0: whole files).
local targets, bytes, seed = {}, 0, 1

function setup(thread)
    thread:set("seed_of_thread", seed)
    seed = seed + 1
end

function init(args)
    math.randomseed(os.time() * 1000 + seed_of_thread)
    bytes = tonumber(args[2])
    for line in io.lines(args[1]) do
        local size, path = line:match("^(%d+) (.*)$")
        targets[#targets + 1] = { size = tonumber(size), path = path }
    end
end

function request()
    local target = targets[math.random(#targets)]
    if bytes == 0 then
        return wrk.format("GET", target.path)
    end
    local from = math.random(0, math.max(0, target.size - bytes))
    return wrk.format("GET", target.path, { ["Range"] = "bytes=" .. from .. "-" .. (from + bytes - 1) })
end
